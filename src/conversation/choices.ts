// Choices typed instead of pressed: "2", "2.", or the words on the button.

import { normalise } from '#language/normalise.ts';
import { contentKey } from '#language/politeness.ts';
import { flowOf } from './flows/registry.ts';
import type { Session } from './session.ts';

const NUMBER = /^(?:so |chon |cai (?:so )?)?(\d{1,2})[.)]?$/;

/** The data of the button that was meant. A bare number inside a flow is a value, not a choice. */
export function typedChoice(normalised: string, session: Session): string | undefined {
  const choices = session.choices ?? [];
  const typed = contentKey(normalised);
  const byLabel = choices.find((choice) => contentKey(normalise(choice.label)) === typed);
  if (byLabel) return byLabel.data;
  if (session.flow !== undefined && flowOf(session.flow).countsNumbers?.(session.flow) === true) return undefined;
  const number = NUMBER.exec(typed)?.[1];
  return number === undefined ? undefined : choices[Number(number) - 1]?.data;
}

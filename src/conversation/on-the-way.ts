// Whether a message is about work abroad, where the same words mean something else than they do here.

import { topicOf } from '#domain/topic.ts';
import type { Understanding } from '#understanding/understand.ts';
import type { Session } from './session.ts';

/** By a country, by what the words are most like, or by the talk. */
export const isOnTheWay = (
  { entities, parts }: Pick<Understanding, 'entities' | 'parts'>,
  { last }: Pick<Session, 'last'>,
): boolean =>
  entities.some(({ kind }) => kind === 'country') ||
  topicOf(parts[0]?.readings[0]?.intent ?? '') === 'overseas' ||
  topicOf(last?.intent ?? '') === 'overseas';

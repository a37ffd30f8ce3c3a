// Whether a message typed into a form asks something of its own.

import type { Understanding } from '#understanding/understand.ts';

const ENDS_ASKING =
  /(?:\?|(?: |^)(?:khong|ko|gi|nao|sao|dau|chua|vay|the nao|bao nhieu|may tien|bao lau|khi nao|luc nao)) ?(?:a|ha|nhi|vay|the|em)? ?[?.!]{0,20}$/;
const ASKS = /(?:bao nhieu|lam sao|the nao|o dau|co phai|co duoc|co mat (?:phi|tien)|bao lau|khi nao|tai sao|vi sao)/;

/** It reads as a question, and we know its answer. */
export function isQuestion({ folded, parts }: Understanding): boolean {
  const asks = ENDS_ASKING.test(folded) || ASKS.test(folded);
  return (
    asks && parts.some(({ outcome, readings }) => outcome === 'answer' && !readings[0]?.intent.startsWith('chat.'))
  );
}

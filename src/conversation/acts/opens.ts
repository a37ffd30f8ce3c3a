// "Em ơi cho chị hỏi cái": somebody knocks and waits to be let in. Nothing is asked yet.

import type { Text } from '#language/matching.ts';

const CALLS =
  '(?:(?:alo|da|chao|xin chao|hello|hi|e|em|ad|admin|shop|bot|ban|bn|anh|chi|c|a|co|chu|con|chau|oi|nay|ui|a lo) ?){0,5}';
const SELF = '(?:em|e|toi|tui|minh|mik|t|tao|chi|c|anh|a|bac|co|chu|con|chau|ong|ba|di|o)';
const A_THING =
  '(?:cai|ti|chut|xiu|ty|1 (?:cai|ti|chut|xiu|cau|viec|chuyen)|mot (?:cai|ti|chut|xiu|cau|viec|chuyen)|cau|viec|chuyen|tham|nho)';
const END =
  '(?: (?:nay|ne|voi|nha|nhe|di|a|ad|em|e|duoc khong|dc k|dc ko|duoc hong|khong|ti|xiu|cai|chut)){0,3}[ .,!?]{0,4}$';
const KNOCKS = new RegExp(
  `^${CALLS},? ?(?:(?:cho|de) ${SELF} (?:xin )?hoi(?: ${A_THING}){0,2}|cho hoi(?: ${A_THING}){1,2}|(?:${SELF} )?(?:co (?:viec|chuyen|cau)|muon|can|dinh|tinh) (?:muon |can |dinh )?hoi(?: ${A_THING}){0,2}|hoi (?:cai|ti|xiu|chut|tham)(?: ${A_THING})?)${END}`,
);

export const opensOnly = ({ folded }: Text): boolean => KNOCKS.test(folded);

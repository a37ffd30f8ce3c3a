// "Còn hai tháng lương nợ thì đòi ai": months of wages that are owed, none that were paid to the insurance.

const AFTER = /^ ?(?:tien )?luong(?: [a-z]{1,5}){0,3} (?:no|thieu|quyt|giam|chua|cham)(?![a-z])/;
const WAGES = /^ ?(?:tien )?luong(?! [a-z]{0,6} ?\d)(?![a-z])/;
const OWES = /(?<![a-z])(?:no|doi|quyt|thieu|giam|chua tra)(?: [a-z]{1,5}){0,3} $/;

/** `before` and `after` the length of time, without marks. */
export const isOwed = (before: string, after: string): boolean =>
  AFTER.test(after) || (WAGES.test(after) && OWES.test(before));

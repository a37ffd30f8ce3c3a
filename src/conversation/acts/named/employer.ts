// Who speaks as an employer asks what the employer must do: "tháng trước một đứa nghỉ, chị quên báo giảm, có bị phạt không" is no
// question of somebody who lost their papers.

import type { NamedEntry } from './entry.ts';

const DUTIES = 'job.employer_duties';

/** Says that people work for them. */
const EMPLOYS =
  /(?<![a-z])(?:cong ty|cty|xuong|quan|tiem|co so|ben)(?: cua)? (?:chi|anh|em|toi|tui|minh|bon em|tui minh)(?: (?:co|duoc|chi|dang|chi co|hien co))? \d{1,5} (?:nguoi|cong nhan|tho|lao dong|nhan vien)(?![a-z])|(?<![a-z])(?:chi|anh|em|toi|tui|minh) (?:co|mo|la chu|quan ly|dieu hanh|lam nhan su|lam hr)(?: [a-z]{1,6}){0,3} (?:xuong|cong ty|cty|quan|tiem|co so|nhan su)(?![a-z])/;
const EMPLOYER_TALK = /^(?:jobfair\.employer|job\.employer_duties)\|/;

export const speaksAsEmployer = (folded: string, told: readonly string[]): boolean =>
  EMPLOYS.test(folded) || told.some((name) => EMPLOYER_TALK.test(name));

export const OF_EMPLOYER: readonly NamedEntry[] = [
  {
    says: /(?<![a-z])thu viec(?![a-z])(?=.{0,40}(?:tra|luong|may ngay|bao lau|may thang|bao nhieu))/,
    unless: /(?<![a-z])(?:that nghiep|bao hiem)(?![a-z])/,
    entry: DUTIES,
    aspect: 'how_long',
  },
  {
    // Who leaves of their own will gets the one of the two payments that the law gives then.
    says: /(?<![a-z])(?:tu|chu dong|tu nguyen|ho|ban ay|em ay|nguoi ta) (?:xin |nop don |lam don |muon ){0,2}(?:nghi|thoi viec)(?![a-z])/,
    entry: 'job.severance',
    aspect: 'who',
    after: /^job\.severance$/,
  },
  {
    says: /(?<![a-z])(?:bao giam|chot so|dua giay|giay nghi|tra so|bao tang|ky hop dong|dong bao hiem)(?=.{0,60}(?:phat|bi gi|bi sao))/,
    entry: DUTIES,
    aspect: 'penalty',
  },
  {
    says: /(?<![a-z])(?:mot|1|may|co|co 1|co mot) (?:ban|dua|nguoi|nhan vien|cong nhan|tho|em)(?: [a-z]{1,6}){0,3} (?:nghi|bo viec|bo lam|xin nghi)(?=.{0,60}(?:phai|lam gi|can gi|bao ai|giay|thu tuc))/,
    entry: DUTIES,
    aspect: 'papers',
  },
];

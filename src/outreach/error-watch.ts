// Stops a campaign that goes wrong too often: better a person looks than ten thousand get a broken notice, or none.

export type ErrorWatch = {
  /** Notes how a row ended; true when the campaign should stop now. */
  readonly note: (campaign: number, good: boolean) => boolean;
  readonly forget: (campaign: number) => void;
};

const LOOKED_AT = 200;
const AT_LEAST = 30;
const MOST_BAD = 0.2;

export function createErrorWatch(): ErrorWatch {
  const records = new Map<number, { readonly bad: boolean[]; next: number; count: number }>();
  return {
    note(campaign, good) {
      const record = records.get(campaign) ?? { bad: [], next: 0, count: 0 };
      records.set(campaign, record);
      if (record.bad[record.next]) record.count--;
      record.bad[record.next] = !good;
      if (!good) record.count++;
      record.next = (record.next + 1) % LOOKED_AT;
      return record.bad.length >= AT_LEAST && record.count / record.bad.length > MOST_BAD;
    },
    forget: (campaign) => void records.delete(campaign),
  };
}

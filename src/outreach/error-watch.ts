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
  const ends = new Map<number, boolean[]>();
  return {
    note(campaign, good) {
      const list = ends.get(campaign) ?? [];
      list.push(good);
      if (list.length > LOOKED_AT) list.shift();
      ends.set(campaign, list);
      return list.length >= AT_LEAST && list.filter((each) => !each).length / list.length > MOST_BAD;
    },
    forget: (campaign) => void ends.delete(campaign),
  };
}

// What buttons carry that are pressed in chat but may stand under a notice or a reminder: whoever writes them and whoever reads
// them is in different rooms. At most 64 bytes, so ids and codes only.

export const NOTICE_DATA = {
  event: (occurrence: string) => `e:${occurrence}`,
  save: (occurrence: string) => `s:${occurrence}`,
  stop: 'stop',
  reminder: (deed: 'done' | 'later' | 'stop', seq: number) => `x:${deed}.${seq}`,
  outcome: (outcome: string, event: string) => `o:${outcome}.${event}`,
  helped: (helped: boolean, about: string) => `h:${helped ? 'y' : 'n'}.${about}`,
  wait: 'wait',
  approve: (campaign: number, version: number) => `c:a.${campaign}.${version}`,
  giveBack: (campaign: number) => `c:r.${campaign}`,
} as const;

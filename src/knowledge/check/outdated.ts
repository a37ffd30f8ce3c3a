// Phrases of repealed rules and dissolved offices. An answer that contains one is wrong, however well it reads.

const OUTDATED: readonly RegExp[] = [
  /ngày thứ 16/i,
  /15 ngày chờ việc/i,
  /5 lần lương cơ sở/i,
  /Sở L(?:ao động[^.]{0,5}Thương binh|ĐTB)/i,
  /(?:NĐ|Nghị định) ?28\/2015/i,
  /(?:NĐ|Nghị định) ?61\/20(?:15|20)/i,
  /TT ?28\/2015/i,
  /(?:NĐ|Nghị định) ?12\/2022/i,
  /(?:BHXH|bảo hiểm xã hội) (?:quận|huyện)/i,
  /2\.340\.000/,
  /Quỹ quốc gia về việc làm/i,
  /vay tối đa 100 triệu/i,
  /(?:Luật|QH13)[^.]{0,12}38\/2013/i,
  /TT ?02\/2024/i,
  /(?:NĐ|Nghị định) ?(?:81\/2021|97\/2023)/i,
];

export function outdatedIn(text: string): string[] {
  return OUTDATED.flatMap((phrase) => phrase.exec(text)?.[0] ?? []);
}

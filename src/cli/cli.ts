// `npm run cli -- <command>`: the operator's and the editor's commands. Messages are Vietnamese; exit code 0 means all is well.

import { contentCheck, contentSchemas } from './content.ts';
import { ticketAnswer, ticketClose, ticketList, ticketShow } from './tickets.ts';

type Command = {
  /** As typed: the words that choose it, then what it takes. */
  readonly words: string;
  readonly takes?: string;
  readonly does: string;
  readonly run: (rest: readonly string[]) => Promise<number>;
};

const COMMANDS: readonly Command[] = [
  { words: 'content check', does: 'kiểm tra kho câu trả lời và dữ liệu', run: contentCheck },
  { words: 'content schemas', does: 'ghi lại lược đồ JSON vào docs/schemas', run: contentSchemas },
  { words: 'tickets list', does: 'các phiếu hỗ trợ đang mở', run: ticketList },
  { words: 'tickets show', takes: '<mã>', does: 'đọc cuộc trò chuyện của người dân', run: ticketShow },
  {
    words: 'tickets answer',
    takes: '<mã> "nội dung"',
    does: 'trả lời người dân trong cuộc trò chuyện của họ',
    run: ticketAnswer,
  },
  { words: 'tickets close', takes: '<mã>', does: 'đóng phiếu', run: ticketClose },
];

const COLUMN = 35;
const usage = ({ words, takes = '', does }: Command): string => `  ${`${words} ${takes}`.padEnd(COLUMN)}${does}`;

const given = process.argv.slice(2);
const [group, action, ...rest] = given;
const command = COMMANDS.find(({ words }) => words === `${group} ${action}`);
if (command === undefined) {
  process.stderr.write(`Lệnh có thể dùng (npm run cli -- …):\n${COMMANDS.map(usage).join('\n')}\n`);
  process.exitCode = given.length === 0 ? 0 : 2;
} else process.exitCode = await command.run(rest);

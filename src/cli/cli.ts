// `npm run cli -- <command>`: the operator's and the editor's commands. Messages are Vietnamese; exit code 0 means all is well.

import { contentCheck, contentSchemas } from './content.ts';
import { ticketAnswer, ticketClose, ticketList, ticketShow } from './tickets.ts';

type Command = {
  readonly words: readonly string[];
  readonly usage: string;
  readonly run: (rest: readonly string[]) => Promise<number>;
};

const COMMANDS: readonly Command[] = [
  {
    words: ['content', 'check'],
    usage: 'content check                      kiểm tra kho câu trả lời và dữ liệu',
    run: contentCheck,
  },
  {
    words: ['content', 'schemas'],
    usage: 'content schemas                    ghi lại lược đồ JSON vào docs/schemas',
    run: contentSchemas,
  },
  { words: ['tickets', 'list'], usage: 'tickets list                       các phiếu hỗ trợ đang mở', run: ticketList },
  {
    words: ['tickets', 'show'],
    usage: 'tickets show <mã>                  đọc cuộc trò chuyện của người dân',
    run: ticketShow,
  },
  {
    words: ['tickets', 'answer'],
    usage: 'tickets answer <mã> "nội dung"     trả lời người dân trong cuộc trò chuyện của họ',
    run: ticketAnswer,
  },
  { words: ['tickets', 'close'], usage: 'tickets close <mã>                 đóng phiếu', run: ticketClose },
];

const given = process.argv.slice(2);
const command = COMMANDS.find(({ words }) => words.every((word, i) => given[i] === word));
if (command === undefined) {
  process.stderr.write(
    `Lệnh có thể dùng (npm run cli -- …):\n${COMMANDS.map(({ usage }) => `  ${usage}`).join('\n')}\n`,
  );
  process.exitCode = given.length === 0 ? 0 : 2;
} else process.exitCode = await command.run(given.slice(command.words.length));

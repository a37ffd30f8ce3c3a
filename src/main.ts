// `npm start`: the web chat on embedded storage, no token and no server needed.

import { describeProblem } from '#domain/result.ts';
import { errorFields } from '#operations/log.ts';
import { warmUp } from '#operations/warm-up.ts';
import { createCore } from './app.ts';
import { readConfig, readEnvironment } from './config.ts';
import { startDeskWork } from './desk-work.ts';
import { firstAdministratorLink } from './first-link.ts';
import { createHttp, listen } from './http.ts';
import { createMessengers } from './messengers.ts';

const root = new URL('..', import.meta.url).pathname;

async function start(): Promise<void> {
  const config = readConfig(readEnvironment(root), root);
  if (config.kind === 'problems')
    return stop('Chưa khởi động được, thiết lập có lỗi:', config.problems.map(describeProblem));
  const core = await createCore(config.value);
  if (core.kind === 'problems') return stop('Chưa khởi động được:', core.problems.map(describeProblem));
  const { log, mind, health, clock } = core.value;
  const messengers = createMessengers(core.value);
  const server = await listen(core.value, createHttp(core.value, messengers), messengers).catch(
    (error: NodeJS.ErrnoException) =>
      stop('Chưa khởi động được:', [
        error.code === 'EADDRINUSE'
          ? `cổng ${config.value.port} đang được chương trình khác dùng → đặt PORT khác, ví dụ PORT=8081 npm start`
          : `không mở được cổng ${config.value.port} (${error.code ?? error.message}) → kiểm tra HOST và PORT`,
      ]),
  );
  if (server === undefined) return;
  messengers.start();
  const deskWork = startDeskWork(core.value);
  process.stdout.write(`Cầu Việc đang chạy: ${server.url} (trang quản trị: ${server.url}/quan-tri)\n`);
  const first = await firstAdministratorLink(core.value, server.url);
  if (first !== undefined) process.stdout.write(`Chưa có ai quản trị. Tạo tài khoản, dùng một lần: ${first}\n`);
  for (const { channel } of messengers.status()) process.stdout.write(`Kênh ${channel}: đang mở.\n`);

  const shutDown = async () => {
    log.info('stopping');
    await server.close();
    await messengers.stop();
    await deskWork.stop();
    await core.value.close();
    process.exit(0);
  };
  process.once('SIGTERM', () => void shutDown());
  process.once('SIGINT', () => void shutDown());

  const faults = await mind.load().catch((error: unknown) => {
    log.error(errorFields(error), 'training failed');
    return [
      {
        where: 'bộ phân loại',
        message: 'không huấn luyện được',
        remedy: `chương trình tự thử lại; xem nhật ký, kiểm tra bộ nhớ, chỗ trống và quyền ghi của ${config.value.varDir}`,
      },
    ];
  });
  if (faults.length > 0) {
    process.stderr.write(
      `Kho câu trả lời có lỗi; trang vẫn mở và nhận tin nhắn, sửa tệp rồi lưu lại là chạy tiếp:\n${faults.map(describeProblem).join('\n')}\n`,
    );
  } else process.stdout.write('Sẵn sàng trả lời.\n');
  mind.watch();
  health.watch();
  const ready = mind.current();
  if (ready !== undefined) await warmUp(ready, clock());
}

function stop(heading: string, lines: string[]): undefined {
  process.stderr.write(`${heading}\n${lines.map((line) => `  - ${line}`).join('\n')}\n`);
  process.exit(1);
}

await start();

// Whether the program can do its work in this moment: write, answer, and go on for a while. Never whether it merely runs.

import { statfs } from 'node:fs/promises';
import { describeProblem, type Problem } from '#domain/result.ts';
import { type Clock, stamp } from '#domain/time.ts';
import { proveWrite } from '#people/settings.repository.ts';
import { machineFault } from '#storage/faults.ts';
import type { Storage } from '#storage/storage.ts';
import { errorFields, type Logger } from './log.ts';

export type Health = {
  /** Nothing of what is needed is missing. */
  readonly ok: boolean;
  /** What is missing, each with its remedy, in Vietnamese. */
  readonly faults: readonly string[];
};

export type HealthKeeper = {
  readonly look: () => Promise<Health>;
  /** Reads the whole database; what it finds stands in every later look. Seconds for a large one, on a thread of its own. */
  readonly inspect: () => Promise<void>;
  /** Looks every minute and writes changes into the log; inspects at once and then daily. */
  readonly watch: () => () => void;
};

/** Bytes. A classifier is 16 MB, and a day of messages less. */
const LEAST_FREE = 64 * 1024 * 1024;
const WRITE_MS = 5_000;
const LOOK_EVERY_MS = 60_000;
const INSPECT_EVERY_MS = 86_400_000;

/** Bytes that the program may still write into a folder. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

export function createHealth(deps: {
  readonly storage: Storage;
  readonly varDir: string;
  readonly ready: () => boolean;
  readonly clock: Clock;
  readonly freeBytes: (folder: string) => Promise<number>;
  readonly log: Logger;
}): HealthKeeper {
  const { storage, varDir, clock, log } = deps;
  const database = `${varDir}/cau-viec.sqlite`;
  let damage: string | undefined;
  let last = '';
  let looking: Promise<Health> | undefined;

  async function writeFault(): Promise<Problem | undefined> {
    if (!(await storage.inPlace()))
      return {
        where: database,
        message: 'tệp cơ sở dữ liệu đã bị xóa hoặc thay trong lúc chương trình chạy; tin nhận từ lúc đó không được giữ',
        remedy: 'dừng chương trình ngay, khôi phục bản sao lưu (docs/operations.md), rồi chạy lại',
      };
    try {
      await within(
        WRITE_MS,
        storage.write((tx) => proveWrite(tx, stamp(clock()))),
      );
      return undefined;
    } catch (error) {
      return (
        machineFault(error, database) ?? {
          where: database,
          message: `không ghi được (${error instanceof Error ? error.message : String(error)})`,
          remedy: 'xem nhật ký; kiểm tra ổ đĩa và quyền ghi',
        }
      );
    }
  }

  async function faultsNow(): Promise<Problem[]> {
    const free = await deps.freeBytes(varDir).catch(() => 0);
    const written = await writeFault();
    return [
      ...(deps.ready()
        ? []
        : [
            {
              where: 'bộ phân loại',
              message: 'chưa sẵn sàng trả lời',
              remedy: 'chờ vài giây; quá một phút thì xem nhật ký',
            },
          ]),
      ...(written ? [written] : []),
      ...(free >= LEAST_FREE
        ? []
        : [
            {
              where: varDir,
              message: `ổ đĩa chỉ còn ${Math.floor(free / 1024 / 1024)} MB trống`,
              remedy: `dọn để còn ít nhất ${LEAST_FREE / 1024 / 1024} MB`,
            },
          ]),
      ...(damage === undefined
        ? []
        : [
            {
              where: database,
              message: `cơ sở dữ liệu bị hỏng (${damage})`,
              remedy: 'dừng chương trình, khôi phục bản sao lưu (docs/operations.md)',
            },
          ]),
    ];
  }

  async function takeALook(): Promise<Health> {
    const faults = (await faultsNow()).map(describeProblem);
    const now = faults.join('\n');
    if (now !== last) {
      for (const fault of faults) log.error({ fault }, 'not healthy');
      if (faults.length === 0) log.info('healthy');
    }
    last = now;
    return { ok: faults.length === 0, faults };
  }

  /** Many who ask at once share one write. */
  const look = () => {
    looking ??= takeALook().finally(() => {
      looking = undefined;
    });
    return looking;
  };

  async function inspect(): Promise<void> {
    damage = await storage.damage();
  }

  return {
    look,
    inspect,
    watch() {
      const failed = (error: unknown) => log.error(errorFields(error), 'health not known');
      const lookNow = () => void look().catch(failed);
      const inspectNow = () => void inspect().then(look).catch(failed);
      inspectNow();
      const timers = [setInterval(lookNow, LOOK_EVERY_MS), setInterval(inspectNow, INSPECT_EVERY_MS)];
      for (const timer of timers) timer.unref();
      return () => {
        for (const timer of timers) clearInterval(timer);
      };
    },
  };
}

/** Gives up waiting, not the work. */
async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms / 1_000} s`)), ms);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}

// What is right and what is missing, a line each, with the remedy. Never a token.

export type Checklist = {
  readonly right: (text: string) => void;
  readonly wrong: (text: string, remedy: string) => void;
  readonly note: (text: string) => void;
  /** Exit code: 0 when nothing is wrong. */
  readonly done: () => number;
};

export function startChecklist(heading: string): Checklist {
  let faults = 0;
  const line = (text: string) => void process.stdout.write(`${text}\n`);
  line(heading);
  return {
    right: (text) => line(`  ✓ ${text}`),
    wrong(text, remedy) {
      faults++;
      line(`  ✗ ${text}\n      → ${remedy}`);
    },
    note: (text) => line(`  · ${text}`),
    done() {
      line(faults === 0 ? 'Mọi thứ đều đúng.' : `Còn ${faults} việc phải làm.`);
      return faults === 0 ? 0 : 1;
    },
  };
}

/** A command for a channel that is not configured. */
export function notConfigured(settings: string): number {
  process.stderr.write(`Kênh này chưa được thiết lập → đặt ${settings} (xem .env.example)\n`);
  return 1;
}

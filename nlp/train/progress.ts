/** Told what is going on. */
export interface Progress {
  /** A stage of so many steps begins. */
  start(stage: string, steps: number): void;
  step(): void;
  end(): void;
}

const WIDTH = 24;

/** Percent at which a line is written where lines cannot be overwritten. */
const COARSE = 25;

/** A progress bar on a terminal; a line now and then elsewhere. */
export function createProgress(out: { write(text: string): unknown; isTTY?: boolean }): Progress {
  let stage = '';
  let steps = 1;
  let done = 0;
  let shown = -1;
  const show = (): void => {
    const percent = Math.floor((100 * done) / steps);
    const level = out.isTTY === true ? percent : Math.floor(percent / COARSE) * COARSE;
    if (level === shown) return;
    shown = level;
    const filled = Math.round((WIDTH * level) / 100);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
    out.write(out.isTTY === true ? `\r${bar} ${level} % ${stage}  ` : `${level} % ${stage}\n`);
    if (level === 100 && out.isTTY === true) out.write('\n');
  };
  return {
    start(name, count) {
      stage = name;
      steps = Math.max(count, 1);
      done = 0;
      shown = -1;
      show();
    },
    step() {
      done += 1;
      show();
    },
    end: () => void (done < steps && out.write('\n')),
  };
}

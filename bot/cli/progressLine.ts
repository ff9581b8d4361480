/** A line on a terminal that says how far a long work is; nothing anywhere else. */
export interface ProgressLine {
  /** @param total Undefined: nobody knows. */
  show(done: number, total?: number): void;
  /** Ends the line. */
  end(): void;
}

/** Time between two looks, ms. */
const EVERY_MS = 100;
const WIDTH = 24;

/**
 * @param what Is counted, e.g. `records`.
 * @param time In ms, from any beginning.
 */
export function progressLine(
  out: { write(text: string): unknown; isTTY?: boolean | undefined },
  what: string,
  time: () => number = () => performance.now(),
): ProgressLine {
  let shownAt = Number.NEGATIVE_INFINITY;
  let isOpen = false;
  return {
    show(done, total) {
      const now = time();
      if (!out.isTTY || (now - shownAt < EVERY_MS && done !== total)) return;
      shownAt = now;
      isOpen = true;
      out.write(`\r${bar(done, total)}${done.toLocaleString('en')} ${what}\u001b[K`);
    },
    end() {
      if (isOpen) out.write('\n');
      isOpen = false;
    },
  };
}

function bar(done: number, total: number | undefined): string {
  if (!total) return '';
  const part = Math.min(1, done / total);
  const full = Math.round(part * WIDTH);
  return `[${'█'.repeat(full)}${'·'.repeat(WIDTH - full)}] ${Math.floor(part * 100)} %  `;
}

import { type PlainScore, page } from './plainScore.ts';

const LEFT = 92;
const TOP = 96;
const SIDE = 300;

/** Confusion matrices, a row of each summing to 100 %: the darker the diagonal, the better. */
export function drawConfusion(title: string, scores: readonly PlainScore[]): string {
  return page(title, scores.map(drawOne), LEFT + SIDE, TOP + SIDE + 10);
}

function drawOne({ source, rows, macroF1, confusion }: PlainScore): string {
  const kept = confusion.labels.flatMap((label, at) => {
    const occurs = (confusion.matrix[at] ?? []).some((count) => count > 0);
    return occurs || confusion.matrix.some((row) => (row[at] ?? 0) > 0) ? [{ label, at }] : [];
  });
  const cell = SIDE / Math.max(kept.length, 1);
  const size = Math.min(12, cell * 0.42);
  const head = `<text x="0" y="12" font-size="14" font-weight="600">${source}</text><text x="0" y="29" font-size="11" fill="#57606a">${rows} rows, macro-F1 ${macroF1.toFixed(2)}; rows: true, columns: said; percent of the row</text>`;
  const across = kept.map(({ label }, i) => {
    const x = LEFT + (i + 0.5) * cell;
    return `<text transform="translate(${x + 4} ${TOP - 5}) rotate(-38)" font-size="11">${label}</text>`;
  });
  const lines = kept.map(({ label, at }, i) => {
    const counts = kept.map((other) => confusion.matrix[at]?.[other.at] ?? 0);
    const total = counts.reduce((sum, count) => sum + count, 0);
    const y = TOP + i * cell;
    const cells = counts.map((count, j) => {
      const share = total === 0 ? 0 : count / total;
      const ink = share > 0.3 ? '#ffffff' : '#1b1f24';
      const x = LEFT + j * cell;
      const number =
        share < 0.005
          ? ''
          : `<text x="${x + cell / 2}" y="${y + cell / 2 + size / 3}" font-size="${size}" text-anchor="middle" fill="${ink}">${Math.round(100 * share)}</text>`;
      return `<rect x="${x}" y="${y}" width="${cell}" height="${cell}" fill="${shade(share)}" stroke="#d0d7de" stroke-width="0.5"/>${number}`;
    });
    return `<text x="${LEFT - 8}" y="${y + cell / 2 + 4}" font-size="11" text-anchor="end">${label}</text>${cells.join('')}`;
  });
  return head + across.join('') + lines.join('');
}

/** White to dark blue. */
function shade(share: number): string {
  const mix = (from: number, to: number): number => Math.round(from + (to - from) * Math.sqrt(share));
  return `rgb(${mix(255, 9)},${mix(255, 66)},${mix(255, 137)})`;
}

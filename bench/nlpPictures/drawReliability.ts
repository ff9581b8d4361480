import { type PlainScore, page } from './plainScore.ts';

const LEFT = 34;
const TOP = 44;
const SIDE = 200;
const BOTTOM = 34;

/** Reliability diagrams: a dot a bin, as big as the bin is full; on the diagonal the probability keeps its word. */
export function drawReliability(title: string, scores: readonly PlainScore[]): string {
  return page(title, scores.map(drawOne), LEFT + SIDE + 10, TOP + SIDE + BOTTOM);
}

function drawOne({ source, rows, calibrationError, reliability = [] }: PlainScore): string {
  const most = Math.max(...reliability.map(({ count }) => count), 1);
  const x = (value: number): number => LEFT + value * SIDE;
  const y = (value: number): number => TOP + (1 - value) * SIDE;
  const ticks = [0, 0.5, 1].map(
    (at) =>
      `<text x="${x(at)}" y="${TOP + SIDE + 14}" font-size="10" text-anchor="middle" fill="#57606a">${at}</text>` +
      `<text x="${LEFT - 6}" y="${y(at) + 3}" font-size="10" text-anchor="end" fill="#57606a">${at}</text>`,
  );
  const points = reliability.map((bin) => `${x(bin.said).toFixed(1)},${y(bin.true).toFixed(1)}`).join(' ');
  const dots = reliability.map(
    (bin) =>
      `<circle cx="${x(bin.said).toFixed(1)}" cy="${y(bin.true).toFixed(1)}" r="${(3 + 7 * Math.sqrt(bin.count / most)).toFixed(1)}" fill="#0b62c4" fill-opacity="0.75"/>`,
  );
  return (
    `<text x="0" y="12" font-size="14" font-weight="600">${source}</text>` +
    `<text x="0" y="29" font-size="11" fill="#57606a">${rows} rows, calibration error ${(calibrationError ?? 0).toFixed(2)}</text>` +
    `<rect x="${LEFT}" y="${TOP}" width="${SIDE}" height="${SIDE}" fill="#f6f8fa" stroke="#d0d7de"/>` +
    `<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#8c959f" stroke-dasharray="4 4"/>` +
    `<polyline points="${points}" fill="none" stroke="#0b62c4" stroke-width="1.5"/>${dots.join('')}${ticks.join('')}` +
    `<text x="${x(0.5)}" y="${TOP + SIDE + 28}" font-size="11" text-anchor="middle">probability said</text>` +
    `<text transform="translate(8 ${y(0.5)}) rotate(-90)" font-size="11" text-anchor="middle">share that were complaints</text>`
  );
}

/** One task and source as `npm run eval:nlp -- --json FILE` writes it. */
export interface PlainScore {
  readonly task: string;
  readonly source: string;
  readonly rows: number;
  readonly macroF1: number;
  readonly calibrationError?: number;
  readonly confusion: { readonly labels: readonly string[]; readonly matrix: readonly (readonly number[])[] };
  readonly reliability?: readonly { readonly count: number; readonly said: number; readonly true: number }[];
}

/** Room of a grid of equal pictures, so many in a row, under a title. */
export const PAGE = { columns: 3, gap: 28, top: 56, margin: 24 } as const;

/** An SVG page on its own white ground, readable in a light and a dark reader. */
export function page(title: string, cells: readonly string[], width: number, height: number): string {
  const columns = Math.min(PAGE.columns, Math.max(cells.length, 1));
  const rows = Math.ceil(cells.length / columns);
  const wide = 2 * PAGE.margin + columns * width + (columns - 1) * PAGE.gap;
  const high = PAGE.top + rows * height + (rows - 1) * PAGE.gap + PAGE.margin;
  const placed = cells.map((cell, i) => {
    const x = PAGE.margin + (i % columns) * (width + PAGE.gap);
    const y = PAGE.top + Math.floor(i / columns) * (height + PAGE.gap);
    return `<g transform="translate(${x} ${y})">${cell}</g>`;
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${high}" width="${wide}" height="${high}" role="img" aria-label="${title}" font-family="Segoe UI, Helvetica, Arial, sans-serif" fill="#1b1f24">` +
    `<rect width="100%" height="100%" fill="#ffffff"/>` +
    `<text x="${PAGE.margin}" y="34" font-size="19" font-weight="600">${title}</text>${placed.join('')}</svg>\n`
  );
}

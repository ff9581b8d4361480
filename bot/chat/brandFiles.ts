import { readFileSync } from 'node:fs';
import { type Branding, paletteOf } from '../../dialogs/index.ts';
import { REVALIDATE, StaticFile } from './staticFiles.ts';

/** The colour of the product's own mark, in web/chat/mark.svg. */
const MARK_COLOUR = '#0f6466';

const declare = (colours: Readonly<Record<string, string>>) =>
  Object.entries(colours)
    .map(([name, value]) => `${name}: ${value};`)
    .join(' ');

/** A style sheet that puts the brand's colours over the page's own; without a colour it changes nothing. */
function brandStyle(color: string | undefined): string {
  if (color === undefined) return '/* The page keeps its own colours. */\n';
  const { light, dark } = paletteOf(color);
  return `:root { ${declare(light)} }\n@media (prefers-color-scheme: dark) { :root { ${declare(dark)} } }\n`;
}

/** The files of the page that differ by brand: its style sheet, and the mark in its colour. */
export function brandFiles({ color }: Branding, mark: URL): Map<string, StaticFile> {
  const own = readFileSync(mark, 'utf8').replaceAll(MARK_COLOUR, color ?? MARK_COLOUR);
  return new Map([
    ['brand.css', new StaticFile('brand.css', Buffer.from(brandStyle(color)), REVALIDATE)],
    ['mark.svg', new StaticFile('mark.svg', Buffer.from(own), REVALIDATE)],
  ]);
}

import type { Variant } from '../../../dialogs/pack/index.ts';
import type { ReplyKey, ReplyParams } from '../../../dialogs/replies/index.ts';
import { render } from '../../../dialogs/replies/index.ts';
import type { Catalog } from '../../../dialogs/replies/keys.ts';
import { catalogs } from '../../../dialogs/replies/render.ts';
import { variants } from '../../../dialogs/replies/variants.ts';
import { LOCALES, type Locale } from '../../../nlp/labels.ts';
import { SAMPLE } from './sampleParams.ts';

/** One wording, rendered with the sample parameters. */
interface RenderedWording {
  locale: Locale;
  key: ReplyKey;
  pick: number;
  text: string;
  variant?: Variant;
}

export const KEYS = Object.keys(SAMPLE) as ReplyKey[];

/** Every wording of every key in every locale and variant, or of those whose key begins with `prefix`. */
export function allWordings(prefix = '', locales: readonly Locale[] = LOCALES): RenderedWording[] {
  const keys = KEYS.filter((key) => key.startsWith(prefix));
  const common = locales.flatMap((locale) =>
    keys.flatMap((key) => renderAll(locale, key, catalogs[locale][key].length)),
  );
  if (!locales.includes('zh-Hant')) return common;
  const own = Object.entries(variants) as [Variant, Partial<Catalog>][];
  return [
    ...common,
    ...own.flatMap(([variant, catalog]) =>
      keys.flatMap((key) => renderAll('zh-Hant', key, catalog[key]?.length ?? 0, variant)),
    ),
  ];
}

function renderAll(locale: Locale, key: ReplyKey, count: number, variant?: Variant): RenderedWording[] {
  return Array.from({ length: count }, (_, pick) => ({
    locale,
    key,
    pick,
    text: render(locale, key, sampleOf(key), pick, variant),
    ...(variant ? { variant } : {}),
  }));
}

/** The sample parameters of a key. */
export function sampleOf<K extends ReplyKey>(key: K): ReplyParams[K] {
  return SAMPLE[key];
}

/** Where a wording stands, for a failing test to name it. */
export function nameOf({ locale, key, pick, text, variant }: RenderedWording): string {
  return `${variant ?? locale} ${key}[${pick}]: ${text}`;
}

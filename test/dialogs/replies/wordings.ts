import type { ReplyKey, ReplyParams } from '../../../dialogs/replies/index.ts';
import { render } from '../../../dialogs/replies/index.ts';
import { catalogs } from '../../../dialogs/replies/render.ts';
import { LOCALES, type Locale } from '../../../nlp/labels.ts';
import { SAMPLE } from './sampleParams.ts';

/** One wording, rendered with the sample parameters. */
interface RenderedWording {
  locale: Locale;
  key: ReplyKey;
  pick: number;
  text: string;
}

export const KEYS = Object.keys(SAMPLE) as ReplyKey[];

/** Every wording of every key in every locale, or of those whose key begins with `prefix`. */
export function allWordings(prefix = '', locales: readonly Locale[] = LOCALES): RenderedWording[] {
  return locales.flatMap((locale) =>
    KEYS.filter((key) => key.startsWith(prefix)).flatMap((key) =>
      catalogs[locale][key].map((_, pick) => ({ locale, key, pick, text: render(locale, key, sampleOf(key), pick) })),
    ),
  );
}

/** The sample parameters of a key. */
export function sampleOf<K extends ReplyKey>(key: K): ReplyParams[K] {
  return SAMPLE[key];
}

/** Where a wording stands, for a failing test to name it. */
export function nameOf({ locale, key, pick, text }: RenderedWording): string {
  return `${locale} ${key}[${pick}]: ${text}`;
}

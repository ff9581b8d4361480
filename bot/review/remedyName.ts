import type { Pack } from '../../dialogs/index.ts';
import type { Locale } from '../../nlp/index.ts';

/** What a remedy of a pack is, whatever the amount and the time; undefined for one that it has no more. */
export function remedyName({ remedies }: Pick<Pack, 'remedies'>, code: string, locale: Locale): string | undefined {
  const remedy = Object.hasOwn(remedies, code) ? remedies[code] : undefined;
  return remedy?.text[locale].replace(/\{\w+\}/gu, '…');
}

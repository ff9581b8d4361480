import type { Brief } from '../../api/contract/index.ts';
import { type Mask, UNMASKED } from '../mask.ts';

/** Facts that are personal data whatever they look like. */
const PERSONAL: ReadonlySet<string> = new Set(['name', 'contact']);

/** A brief with its personal data starred out. Codes, labels and times stay as they are. */
export function maskedBrief(brief: Brief, mask: Mask): Brief {
  const { wish } = brief;
  return {
    ...brief,
    summary: brief.summary.map(mask),
    ...(wish === undefined ? {} : { wish: mask(wish) }),
    facts: brief.facts.map((fact) => {
      const { name, value, normal } = fact;
      const hide = PERSONAL.has(name) ? hidden(mask) : mask;
      return { ...fact, value: hide(value), ...(normal === undefined ? {} : { normal: hide(normal) }) };
    }),
    promises: brief.promises.map((promise) => ({ ...promise, words: mask(promise.words) })),
    said: brief.said.map(mask),
    remedies: brief.remedies.map((remedy) => ({ ...remedy, text: mask(remedy.text) })),
    warnings: brief.warnings.map(mask),
  };
}

/** Leaves of it what the mask leaves, and nothing where the mask sees nothing. */
const hidden = (mask: Mask) => (text: string) => {
  const masked = mask(text);
  return masked === text && mask !== UNMASKED ? '*'.repeat(text.length) : masked;
};

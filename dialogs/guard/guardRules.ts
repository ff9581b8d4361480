import { LOCALES, type Locale } from '../../nlp/index.ts';
import type { FindingKind } from './finding.ts';
import { APOLOGY_WORDS } from './rules/apology.ts';
import { AUTHORITY_WORDS, ROLE_NAMES } from './rules/authority.ts';
import { PROMISE_WORDS } from './rules/promise.ts';
import { WORDING, WORDING_IDS } from './wording.ts';

/** One rule of the guard, for documents, settings and reviewers. */
export interface GuardRule {
  id: string;
  kind: FindingKind;
  description: Readonly<Record<Locale, string>>;
}

const inEach = (say: (locale: Locale) => string) =>
  Object.fromEntries(LOCALES.map((locale) => [locale, say(locale)])) as Record<Locale, string>;

/** A description stands for every case, so brackets with one case's sums are left out. */
const general = (why: string, locale: Locale) =>
  why.replace(/ ?[（(][^）)]*[）)]/g, '').replaceAll('{who}', ROLE_NAMES[locale].supervisor);

/** Every rule the guard knows. */
export const GUARD_RULES: readonly GuardRule[] = [
  ...WORDING_IDS.map((id) => ({
    id: `wording.${id}`,
    kind: 'wording' as const,
    description: inEach((locale) => WORDING[locale][id].why),
  })),
  ...(Object.keys(AUTHORITY_WORDS) as (keyof typeof AUTHORITY_WORDS)[]).map((id) => ({
    id: `authority.${id}`,
    kind: 'authority' as const,
    description: inEach((locale) => general(AUTHORITY_WORDS[id][locale].why, locale)),
  })),
  ...(Object.keys(PROMISE_WORDS) as (keyof typeof PROMISE_WORDS)[]).map((id) => ({
    id: `promise.${id}`,
    kind: 'promise' as const,
    description: inEach((locale) => PROMISE_WORDS[id][locale].why),
  })),
  ...(['fault', 'liability'] as const).map((id) => ({
    id: `apology.${id}`,
    kind: 'apology' as const,
    description: inEach((locale) => APOLOGY_WORDS[id][locale].why),
  })),
];

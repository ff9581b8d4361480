import type { ModelLanguage } from '../model/ngrams.ts';

/** Kinds of writing by language: who writes to whom, and what counts as a complaint there. The last is this bot's. */
const DOMAINS: Readonly<Record<ModelLanguage, Readonly<Record<string, readonly string[]>>>> = {
  en: {
    forum: ['goemotions'],
    posts: ['semeval2018_ec', 'isear'],
    brands: ['xci_complaints'],
    finance: ['xfincorp'],
    goods: ['cesamard_aspect'],
    airlines: ['us_airline_sentiment'],
    airlineReports: ['airline_complaint1700'],
    requests: ['bitext_cs_8k', 'banking77'],
    service: [],
  },
  zh: {
    posts: ['smp2020_ewect'],
    otherPosts: ['covid_weibo7', 'nlpcc2013_weibo', 'weibo5moods'],
    cantoneseForum: ['cantonese_lihkg'],
    takeaway: ['waimai_10k'],
    shopping: ['online_shopping_10_cats', 'zhijiang_cosmetics'],
    city: ['taipei_qa'],
    service: [],
  },
};

/**
 * What the odds of a domain are multiplied by when it is told which domain a text is like. Messages to this bot are likelier
 * to be read than a training row is; two kinds of tweets are mostly taken for those of larger sets. By cross-validation.
 */
const LEADS: Readonly<Record<ModelLanguage, Readonly<Record<string, number>>>> = {
  en: { service: 8, brands: 1.5, airlineReports: 1.5 },
  zh: { service: 3 },
};

/** The leads of the domains of a language, in their order. */
export function leadsOf(language: ModelLanguage): number[] {
  return domainsOf(language).map((domain) => LEADS[language][domain] ?? 1);
}

/** The domains a model of this language tells apart, `service` last. */
export function domainsOf(language: ModelLanguage): string[] {
  return Object.keys(DOMAINS[language]);
}

/** The domain a row was written in, by the set its uid names; what is in no list is like the messages this bot gets. */
export function domainOf(language: ModelLanguage, uid: string): number {
  const domains = domainsOf(language);
  const set = uid.slice(0, uid.indexOf(':'));
  const found = domains.findIndex((domain) => DOMAINS[language][domain]?.includes(set));
  return found < 0 ? domains.length - 1 : found;
}

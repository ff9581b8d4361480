/** What a rule is about, and what happens when a person writes it; the bot may never say any of these. */
export const WORDING_RULES = {
  belittle: 'block',
  blameColleague: 'block',
  but: 'warn',
  calmDown: 'block',
  cantRead: 'block',
  denial: 'warn',
  dontKnow: 'warn',
  doubtHonesty: 'block',
  goElsewhere: 'block',
  guarantee: 'warn',
  legalConclusion: 'warn',
  medicalAdvice: 'block',
  noBigDeal: 'block',
  notMyJob: 'block',
  nothingICanDo: 'warn',
  order: 'warn',
  passAround: 'warn',
  policy: 'warn',
  routine: 'warn',
  rude: 'block',
  secrets: 'block',
  senseless: 'block',
  showOff: 'warn',
  silence: 'block',
  sneer: 'block',
  system: 'warn',
  temperament: 'block',
  youAreWrong: 'block',
  youGetWhatYouPay: 'block',
  youTalk: 'warn',
} as const satisfies Record<string, 'block' | 'warn'>;
export type WordingId = keyof typeof WORDING_RULES;

/**
 * One kind of wording to avoid, in one language. Expressions are matched against text in small letters with straight
 * apostrophes; Chinese in either script, both Chinese files count for either. Each repetition in them is bounded.
 */
export interface WordingRule {
  patterns: readonly RegExp[];
  /** Found in the same sentence, or in the next 60 characters: then it is no fault. */
  unless?: readonly RegExp[];
  /** One sentence for the writer. */
  why: string;
  /** A sentence to say instead. `{by}` becomes a time we can keep. */
  rewrite: string;
  /** Sentences that look like it and are no fault. */
  innocent: readonly string[];
}

export type WordingRules = Readonly<Record<WordingId, WordingRule>>;

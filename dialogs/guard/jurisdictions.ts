/** How far an apology may go where a law applies. */
export interface ApologyRule {
  /** What the bot may say once our responsibility has been established. Before that, everybody says regret only. */
  botMaySay: 'regret' | 'fault';
  /** The law behind it. */
  source: string;
}

const REGRET = (source: string): ApologyRule => ({ botMaySay: 'regret', source });
const FAULT = (source: string): ApologyRule => ({ botMaySay: 'fault', source });

/**
 * Apologies by jurisdiction, as a pack names it. Saying "we are liable" is never the bot's to say: the protections cover
 * apologies, not agreements to pay. This is a cautious reading for wording, not legal advice; an operator's lawyer may
 * change it.
 */
const RULES: Readonly<Record<string, ApologyRule>> = {
  GB: FAULT('Compensation Act 2006, s. 2 (England and Wales): an apology is not of itself an admission of negligence'),
  'GB-SCT': FAULT('Apologies (Scotland) Act 2016, s. 1: an apology is inadmissible as evidence of liability'),
  HK: FAULT('Apology Ordinance (Cap. 631), ss. 4, 7 and 8: an apology is no admission and not admissible as evidence'),
  AU: FAULT('Civil liability acts of the states, e.g. Civil Liability Act 2002 (NSW), ss. 67–69'),
  CA: FAULT('Apology acts of the provinces, e.g. Apology Act, 2009 (Ontario), s. 2'),
  US: REGRET('State law; many states protect sympathy only, e.g. California Evidence Code § 1160'),
  CN: REGRET('No general protection of apologies; facts a party admits may be held against it'),
  TW: REGRET('No general protection of apologies; only for care talks in medicine, 醫療事故預防及爭議處理法 (2022)'),
};

/** The rule for a jurisdiction, `GB-SCT` before `GB`; regret only where none is known. */
export function apologyRule(jurisdiction: string): ApologyRule {
  const code = jurisdiction.toUpperCase();
  return RULES[code] ?? RULES[code.slice(0, 2)] ?? REGRET('No rule is known for this jurisdiction');
}

import type { Locale } from '../../nlp/index.ts';
import type { CaseRecord } from '../../storage/index.ts';
import { isFitting, type Pack, type Remedy, type Role, sayMoney } from '../pack/index.ts';
import { rulesOf } from '../policy/category.ts';
import { priceOf, remedyView } from '../policy/remedies.ts';
import type { Finding, GuardContext, Span } from './finding.ts';
import { findOffers, type Offer } from './offers.ts';
import type { Passage } from './passage.ts';
import { AUTHORITY_WORDS, ROLE_NAMES } from './rules/authority.ts';

/** From least to most authority. */
const ROLES: readonly Role[] = ['bot', 'agent', 'supervisor', 'specialist'];

/** How an offer stands to what a role may grant, best first. `unknown`: it depends on a price nobody knows. */
const VERDICTS = ['fine', 'unknown', 'over', 'none'] as const;
type Verdict = (typeof VERDICTS)[number];

/** A remedy whose limits say that money is involved. Without any limit on any role it is a check, a request, a call. */
const costsMoney = ({ grant, amount, share }: Remedy) =>
  amount !== undefined ||
  share !== undefined ||
  ROLES.some((role) => grant[role]?.amount !== undefined || grant[role]?.percent !== undefined);

const isMedical = ({ text }: Remedy) => /\bmedical\b|\bdoctor/i.test(text.en) || /医药|医疗/.test(text['zh-Hans']);

/**
 * Remedies of the pack by which an offer could be meant: of its kind, and of the case's category. Where the pack limits
 * some of that kind, the others only register a wish and count for nothing here.
 */
function remediesFor(offer: Offer, pack: Pack, record: CaseRecord | undefined): Remedy[] {
  // A remedy of another matter that was put on record was weighed then.
  const ids = record
    ? [...new Set([...rulesOf(pack, record).remedies, ...record.remedies.map(({ remedyId }) => remedyId)])]
    : Object.keys(pack.remedies);
  const ofKind = ids.flatMap((id) => (pack.remedies[id]?.kind === offer.kind ? [pack.remedies[id]] : []));
  const costly = ofKind.filter(costsMoney);
  const meant = costly.length > 0 ? costly : ofKind;
  const fitting = record ? meant.filter((remedy) => isFitting(remedy, remedyView(record))) : meant;
  if (offer.kind !== 'compensation') return fitting;
  const medical = fitting.filter(isMedical);
  if (offer.medical) return medical.length > 0 ? medical : fitting;
  return fitting.filter((remedy) => !medical.includes(remedy));
}

function judgeOne(role: Role, remedy: Remedy, { amount, percent }: Offer, price: number | undefined): Verdict {
  const limit = remedy.grant[role];
  if (!limit) return 'none';
  if (amount === undefined && percent === undefined) return 'fine';
  const sum = amount ?? (price === undefined || percent === undefined ? undefined : (price * percent) / 100);
  const share = percent ?? (price && amount !== undefined ? (amount / price) * 100 : undefined);
  if (limit.amount !== undefined && sum !== undefined && sum > limit.amount) return 'over';
  if (limit.percent !== undefined && share !== undefined && share > limit.percent + 1e-9) return 'over';
  // More than the price is damages: only a limit that names such a share covers it while the price is unknown
  if (share !== undefined && share > 100 && sum === undefined && limit.percent === undefined) return 'over';
  const open =
    (limit.amount !== undefined && sum === undefined) || (limit.percent !== undefined && share === undefined);
  return open ? 'unknown' : 'fine';
}

function judge(role: Role, remedies: readonly Remedy[], offer: Offer, price: number | undefined): Verdict {
  const verdicts = remedies.map((remedy) => judgeOne(role, remedy, offer, price));
  return VERDICTS.find((verdict) => verdicts.includes(verdict)) ?? 'none';
}

/** The most a role may grant of a kind, in words; empty where there is no limit. */
function limitText(role: Role, remedies: readonly Remedy[], pack: Pack, locale: Locale): string {
  const limits = remedies.flatMap(({ grant }) => (grant[role] ? [grant[role]] : []));
  const amount = Math.max(...limits.map((limit) => limit.amount ?? 0), 0);
  const percent = Math.max(...limits.map((limit) => limit.percent ?? 0), 0);
  const parts = [amount > 0 ? sayMoney(amount, pack.currency, locale) : '', percent > 0 ? `${percent}%` : ''];
  return parts.filter((part) => part !== '').join(' / ');
}

function whoElse(
  speaker: Role,
  remedies: readonly Remedy[],
  offer: Offer,
  price: number | undefined,
): Role | undefined {
  const higher = ROLES.slice(ROLES.indexOf(speaker) + 1);
  return (
    higher.find((role) => judge(role, remedies, offer, price) === 'fine') ??
    higher.find((role) => judge(role, remedies, offer, price) === 'unknown')
  );
}

function explain(
  rule: keyof typeof AUTHORITY_WORDS,
  offer: Offer,
  remedies: readonly Remedy[],
  locale: Locale,
  context: GuardContext,
): Pick<Finding, 'why' | 'rewrite'> {
  const { pack, speaker, record } = context;
  const who = whoElse(speaker, remedies, offer, record && priceOf(record));
  const names = ROLE_NAMES[locale];
  const words = AUTHORITY_WORDS[rule][locale];
  const marks = {
    limit: limitText(speaker, remedies, pack, locale),
    who: names[who ?? 'specialist'],
    whoLimit: (who && limitText(who, remedies, pack, locale)) || '–',
    currency: pack.currency,
  };
  const why = words.why.replace(/\{(limit|who|whoLimit|currency)\}/g, (_, mark: keyof typeof marks) => marks[mark]);
  return { why, rewrite: words.rewrite.replaceAll('{who}', marks.who) };
}

/** Offers that the speaker may not make, each with who may. */
export function findAuthority(passage: Passage, context: GuardContext, readBack: readonly Span[]): Finding[] {
  const { pack, speaker, record } = context;
  const price = record && priceOf(record);
  return findOffers(passage, pack.currency, readBack).flatMap((offer): Finding[] => {
    const remedies = remediesFor(offer, pack, record);
    const verdict = judge(speaker, remedies, offer, price);
    const foreign = offer.currency !== undefined && offer.currency !== pack.currency;
    const make = (rule: keyof typeof AUTHORITY_WORDS, action: Finding['action']): Finding => ({
      rule: `authority.${rule}`,
      kind: 'authority',
      action,
      start: offer.start,
      end: offer.end,
      ...explain(rule, offer, remedies, passage.locale, context),
    });
    if (verdict === 'none') return [make('remedy', 'block')];
    if (foreign) return [make('currency', 'warn')];
    if (verdict === 'over') return [make('amount', 'block')];
    if (verdict === 'unknown') return [make('price', speaker === 'bot' ? 'block' : 'warn')];
    return [];
  });
}

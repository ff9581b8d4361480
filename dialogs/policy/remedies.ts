import type { CaseRecord } from '../../storage/index.ts';
import { saysArrived } from '../listen/arrived.ts';
import { REPAIRED } from '../listen/repairs.ts';
import { saysStillHere } from '../listen/stillHere.ts';
import {
  amountOf,
  insteadOf,
  isFitting,
  mostOf,
  type Pack,
  type Remedy,
  type RemedyKind,
  type RemedyView,
  type Role,
} from '../pack/index.ts';
import { rulesOf } from './category.ts';
import { isSameKind, KIND_COUNT, kindsAsNamed, leavesChoice, unwantedKinds, wishedKinds } from './wishKinds.ts';

/** A remedy of the pack under its id. */
export interface Offer {
  id: string;
  remedy: Remedy;
}

/** Kinds of which somebody has to decide whether they are given; an explanation, a check or seeing to it is in every answer. */
const DECIDED: ReadonlySet<RemedyKind> = new Set(['refund', 'replace', 'redo', 'compensation']);

/** What the customer paid, where it is known, in the currency of the pack. */
export function priceOf(record: CaseRecord): number | undefined {
  const normal = record.facts.amount?.normal;
  const amount = normal === undefined ? Number.NaN : Number.parseFloat(normal);
  return Number.isFinite(amount) ? amount : undefined;
}

/** What a remedy is weighed by. Like cases have like views, and so like outcomes. */
export function remedyView(record: CaseRecord): RemedyView {
  const told = `${record.opening.text}\n${record.facts.details?.value ?? ''}`;
  return {
    severity: record.severity,
    signals: record.signals,
    evidence: isKnown(record, 'evidence'),
    price: priceOf(record),
    arrived: saysArrived(told),
    present: saysStillHere(`${told}\n${record.facts.occurredOn?.value ?? ''}\n${record.facts.wish?.value ?? ''}`),
    repeat: record.earlier > 0 || record.reopened > 0 || record.signals.includes('repeat') || REPAIRED.test(told),
  };
}

/** Whether a role may grant a remedy in this case: a limit it breaks, or a share of a price nobody knows, forbids it. */
export function mayGrant(role: Role, remedy: Remedy, record: CaseRecord): boolean {
  const price = priceOf(record);
  if (!remedy.grant[role]) return false;
  if (remedy.share !== undefined) return amountOf(remedy, role, price) !== undefined;
  return isWithin(role, remedy, remedy.amount ?? 0, price);
}

function isWithin(role: Role, remedy: Remedy, amount: number, price: number | undefined): boolean {
  const limit = remedy.grant[role];
  if (!limit) return false;
  if (limit.percent !== undefined && amount > 0 && price === undefined) return false;
  const most = mostOf(role, remedy, price);
  return most === undefined || amount <= most || amount === 0;
}

/** What a remedy would take is not there any more, as the customer said. */
function isNothingLeft({ facts }: Pack, { when }: Remedy, record: CaseRecord): boolean {
  const said = when?.left === undefined ? undefined : record.facts[when.left];
  const last = when?.left === undefined ? undefined : facts[when.left]?.choices?.at(-1);
  return said?.state === 'known' && last !== undefined && Object.values(last.value).includes(said.value);
}

const isKnown = (record: CaseRecord, fact: string) => record.facts[fact]?.state === 'known';

const isFree = ({ amount, share, grant }: Remedy) =>
  amount === undefined &&
  share === undefined &&
  Object.values(grant).every((limit) => !limit?.amount && !limit?.percent);

/** Requests that several categories take and that cost nothing by themselves: not bound to one kind of matter. */
function commonRequests({ categories, remedies }: Pack): string[] {
  const lists = Object.values(categories).map(({ remedies: ids }) => ids);
  return Object.entries(remedies).flatMap(([id, remedy]) =>
    isFree(remedy) && lists.filter((ids) => ids.includes(id)).length > 1 ? [id] : [],
  );
}

/**
 * Remedies the matters of a case may take, in the order of the pack. Of what other matters know only what is wished for: "take
 * it off the bill", where the dish was wrong too; "a new one", where the waiting was told at more length than the crack. A kind
 * the main matter has of its own comes from nowhere else: a line is not repaired by sending in a device.
 */
function possibleRemedies(pack: Pack, record: CaseRecord, wished: ReadonlySet<RemedyKind>): Offer[] {
  const second = record.categories[1];
  const more = second ? pack.categories[second].remedies : [];
  const main = new Set(rulesOf(pack, record).remedies);
  const view = remedyView(record);
  const own = [...main].flatMap((id) => pack.remedies[id] ?? []);
  const granted = own.filter((remedy) => isFitting(remedy, view) && mayGrant('bot', remedy, record));
  const hasOwn = (kind: RemedyKind) => granted.some((remedy) => isSameKind(remedy.kind, kind));
  const kinds = new Set([...main, ...more].map((id) => pack.remedies[id]?.kind));
  const common = commonRequests(pack).filter((id) => !kinds.has(pack.remedies[id]?.kind));
  const instead = insteadOf(pack, record.facts);
  const ids = [...main, ...more, ...common].filter((id) => {
    const kind = pack.remedies[id]?.kind;
    return main.has(id) || (kind !== undefined && wished.has(kind) && !hasOwn(kind));
  });
  return [...new Set(ids.map((id) => instead[id] ?? id))].flatMap((id) => {
    const remedy = pack.remedies[id];
    return remedy ? [{ id, remedy }] : [];
  });
}

/**
 * Remedies the bot may still offer: granted to it, possible with the facts at hand, not offered before; what the
 * customer wishes for first, one of each kind before a second of any, then in the order of the pack. The same case always
 * gets the same list.
 */
export function openOffers(pack: Pack, record: CaseRecord): Offer[] {
  const offered = new Set(record.remedies.map(({ remedyId }) => remedyId));
  const wish = record.facts.wish?.value ?? '';
  const wished = new Set(kindsWished(record));
  const unwanted = new Set(unwantedKinds(wish));
  // "唔使賠，道歉得㗎喇": nothing of value instead of the words they want.
  if (unwanted.has('compensation') && ![...wished].some((kind) => DECIDED.has(kind)))
    for (const kind of DECIDED) unwanted.add(kind);
  // A floor that was scratched is made good by no new chair.
  if (OF_LOSS.test(wish) && wished.size === 1 && wished.has('compensation'))
    for (const kind of DECIDED) if (!wished.has(kind)) unwanted.add(kind);
  const view = remedyView(record);
  const offers = possibleRemedies(pack, record, wished);
  // What they name first matters most to them.
  const inWishOrder = kindsAsNamed(wish);
  const rankOf = ({ remedy }: Offer, before: readonly Offer[]) =>
    wished.has(remedy.kind) && answersWish(wish, remedy)
      ? before.filter((other) => other.remedy.kind === remedy.kind).length * KIND_COUNT +
        inWishOrder.indexOf(remedy.kind)
      : offers.length * KIND_COUNT;
  return offers
    .filter(
      ({ id, remedy }) =>
        !offered.has(id) &&
        !unwanted.has(remedy.kind) &&
        isFitting(remedy, view) &&
        !isNothingLeft(pack, remedy, record) &&
        mayGrant('bot', remedy, record) &&
        remedy.needs.every((fact) => isKnown(record, fact)),
    )
    .map((offer, index, all) => ({ offer, rank: rankOf(offer, all.slice(0, index)) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ offer }) => offer);
}

/** What the wish of a case asks for; a bare sum is a wish for money. */
function kindsWished({ facts: { wish } }: CaseRecord): RemedyKind[] {
  const kinds = wishedKinds(wish?.value ?? '');
  return kinds.length === 0 && wish?.normal ? ['compensation'] : kinds;
}

/** Remedies on the table: offered, and neither accepted nor refused. */
export function pendingOffers(pack: Pack, record: CaseRecord): Offer[] {
  return record.remedies.flatMap(({ remedyId, state }) => {
    const remedy = pack.remedies[remedyId];
    return remedy && state === 'offered' ? [{ id: remedyId, remedy }] : [];
  });
}

/** Whether a role may grant a kind of remedy up to the sum the customer named; without a sum, as it stands. */
function mayGrantSum(role: Role, remedy: Remedy, record: CaseRecord): boolean {
  const sum = Number.parseFloat(record.facts.wish?.normal ?? '');
  if (!Number.isFinite(sum) || remedy.kind !== 'compensation') return mayGrant(role, remedy, record);
  return isWithin(role, remedy, sum, priceOf(record));
}

/** A loss of their own that somebody is to bear: a gift for the trouble is no answer to it. */
const OF_LOSS =
  /\b(?:compensat\w*|pay|cover|reimburse\w*|damages)\b[^.!?]{0,24}\b(?:for|my|our|the)\b[^.!?]{0,24}\b(?:floor|carpet|phone|laptop|clothes|day|days|wages|time off|earnings|medical|doctor|hospital|taxi|damage|losses)\b|\bdamages\b|赔(?:偿|我)?(?:我)?(?:的)?[^，。,]{0,4}(?:地板|地毯|墙|衣服|手机|电脑|家具|误工|损失|医药费|车费)|賠(?:償|我)?(?:我)?(?:的)?[^，。,]{0,4}(?:地板|地毯|牆|衣服|手機|電腦|家具|傢俬|誤工|損失|醫藥費|車資|車費)|(?:误工|洗衣|干洗|清洗|护理|医药|医疗|打车|检查|挂号)费|照[价價]|[报報][销銷]|(?:[负負][责責]|承[担擔]|[赔賠][偿償]?)[^，。]{0,8}(?:修[复復理缮繕补補]?|[维維]修|清[洁潔洗]|[损損]失|[裝装]修)[费費]?|[维維]?修[复復理缮繕补補]?[费費](?:用)?[^，。]{0,6}(?:出|付|[负負][责責]|承[担擔]|[赔賠])|(?:誤工|洗衣|乾洗|清洗|護理|醫藥|醫療|檢查|掛號)費|退一[赔賠]|假一[赔賠]|[赔賠][^，。,]{0,4}[倍]|[两兩二三四五六七八九十\d]{1,2}倍|\bdry[- ]?clean|\bwages\b|\b(?:cleaning|cleaners?|dentist|dental|doctor|hospital|vet|prescription|taxi|uber|cab|grab|parking|repair|garage|locksmith|electrician|plumber|laundry|hotel)(?:['’]?s)? (?:bills?|costs?|fees?|charges?|fares?)\b/iu;

/** An end to a contract, which no entry put right answers. */
const OF_CONTRACT =
  /解[约約]|取消合[约約]|退租|[销銷][户戶]|[终終]止合[约約]|cut(?:咗|左|掉)?(?:個|份)?\s?(?:plan|約|台|佢)|\b(?:end|terminate|get out of|leave) (?:my |the |this )?contract\b/iu;

/** Whether a remedy of the kind they wish for answers what they wish for. */
function answersWish(wish: string, { kind, amount, share, text }: Remedy): boolean {
  const endsContract = kind === 'cancel' && /\bcontract\b/iu.test(text.en);
  if ((kind === 'correction' || kind === 'cancel') && !endsContract && OF_CONTRACT.test(wish)) return false;
  const isGift = kind === 'compensation' && (amount !== undefined || share !== undefined);
  return !(isGift && OF_LOSS.test(wish));
}

/**
 * The wish asks, if only in part, for something above the bot's authority, in kind or in sum: who decides it. Undefined when
 * the bot can offer all of it itself. A sum above everybody's limit goes to the one with the most.
 */
export function beyondAuthority(
  pack: Pack,
  record: CaseRecord,
): { remedyId: string; who: Exclude<Role, 'bot'> } | undefined {
  const wish = record.facts.wish?.value ?? '';
  const wished = kindsWished(record);
  const view = remedyView(record);
  const possible = possibleRemedies(pack, record, new Set(wished)).filter(({ remedy }) => isFitting(remedy, view));
  const of = (kind: RemedyKind) => possible.filter(({ remedy }) => isSameKind(kind, remedy.kind));
  // What lacks something of theirs that it takes (how to reach them) is not silently left out: a person sees to it.
  const isMet = (kind: RemedyKind) =>
    of(kind).some(
      ({ remedy }) =>
        answersWish(wish, remedy) &&
        mayGrantSum('bot', remedy, record) &&
        (!DECIDED.has(kind) || remedy.needs.every((fact) => isKnown(record, fact))),
    );
  // What nobody has to decide needs somebody only where the pack gives it to others.
  const asked = wished.filter((kind) => DECIDED.has(kind) || of(kind).length > 0);
  const unmet = asked.filter((kind) => !isMet(kind));
  if (unmet.length === 0 || (leavesChoice(wish) && unmet.length < asked.length)) return undefined;
  const isForDecision = unmet.some((kind) => DECIDED.has(kind));
  // A visit that others arrange, beside an apology the bot can give: that much is in hand.
  if (!isForDecision && unmet.length < asked.length) return undefined;
  const answering = unmet.flatMap(of).filter(({ remedy }) => answersWish(wish, remedy));
  // What the pack has for just such a case (medical costs, where somebody is ill) rather than what it has for any.
  const special = answering.filter(({ remedy }) => remedy.when !== undefined && OF_LOSS.test(wish));
  const fitting = special.length > 0 ? special : answering;
  for (const who of ['agent', 'supervisor', 'specialist'] as const) {
    const grantable = fitting.find(({ remedy }) => mayGrantSum(who, remedy, record));
    if (grantable) return { remedyId: grantable.id, who };
  }
  const [likeliest] = fitting;
  // What they want is none of ours to give: offering something else without a word about it would be deaf.
  return likeliest ? { remedyId: likeliest.id, who: 'specialist' } : { remedyId: 'the wish', who: 'agent' };
}

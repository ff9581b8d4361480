import type { Entity } from '../../nlp/index.ts';
import type { CaseRecord, Fact } from '../../storage/index.ts';
import { choiceLabels, choiceNamed } from '../pack/index.ts';
import { rulesOf } from '../policy/category.ts';
import type { Ask } from '../session.ts';
import type { Heard, Turn } from '../turn.ts';
import { onlyAgrees } from './agreement.ts';
import { readAnswer } from './answer.ts';
import { withoutQuestions } from './asksUs.ts';
import { bareNumberFact } from './bareNumber.ts';
import { chargedFirst } from './chargedFirst.ts';
import { isOnlyEnding } from './closing.ts';
import { announcesCorrection, correctedFact, mendStory } from './correction.ts';
import { isAhead, isBareToday, isJustNow } from './dayOfIt.ts';
import { lackedFact } from './disputed.ts';
import { ENTITY_FACT, factEntities, isMostlyOtherFacts, MOBILE } from './factEntities.ts';
import { wishTold } from './halfWish.ts';
import { isMoreThanOk, saysSomebodyWell, saysUnharmed } from './healthAnswer.ts';
import { tellsHowToReach } from './howToReach.ts';
import { labelledFact } from './labelled.ts';
import { isLateName } from './lateName.ts';
import { letters } from './letters.ts';
import { mayHold } from './mayHold.ts';
import { besideWish, isSaidBetter } from './moreWish.ts';
import {
  DIALLED,
  introducesSelf,
  isBarePhone,
  isFullName,
  isTitledName,
  nameIn,
  nameWithPhone,
  phoneIn,
  placeIn,
} from './nameAnswer.ts';
import { mayBeNamed } from './nameSorts.ts';
import { goneFacts } from './noAnswer.ts';
import { clipWish, LONGEST_WISH, noteWish, TO_BE_HEARD } from './noteWish.ts';
import { saysNotTaken } from './notTaken.ts';
import { personalParts } from './ofThemselves.ts';
import { wantsOnlyToBeHeard } from './onlyListen.ts';
import { DAY_OF_IT } from './onlyWhen.ts';
import { inOurMoney } from './ourMoney.ts';
import { isPartOfAnswer } from './partOfAnswer.ts';
import { isPause } from './pause.ts';
import { ANY_SHOP } from './placeWords.ts';
import { MENTION, proofTold } from './proof.ts';
import { secondPhone } from './secondPhone.ts';
import { signedName } from './signedName.ts';
import { withoutSlip } from './slip.ts';
import { toldFacts } from './toldFacts.ts';
import { withoutTheirQuestion } from './wantsToKnow.ts';
import { wholePlace } from './wholePlace.ts';
import {
  BEFORE_NAME,
  before,
  isDateOnPack,
  isDeadline,
  isDemanded,
  isDenied,
  isIntroduced,
  isNoSum,
  isPrinted,
  isToComeBack,
  isWishedSum,
  printedWith,
} from './wordsBefore.ts';

/** Entities that may be found only because of what was asked. */
const BY_QUESTION: ReadonlySet<Entity['type']> = new Set(['place', 'product', 'name']);

/** Questions whose answer is a wish, taken in as a whole by the stage that asks them. */
const ASKS_WISH: ReadonlySet<Ask['kind']> = new Set(['wish', 'opinion', 'proposal']);

/** Facts whose answer is a number of its own. */
const NUMBERS: ReadonlySet<string> = new Set(['orderNumber', 'batch', 'amount']);

/** Nothing is wrong with one thing: that puts nothing right of what we wrote down. */
const NOTHING_WRONG = /(?:[没沒冇]|無|无)(?:有)?(?:[问問][题題]|事)[，,。]/u;

/** What is a part of the wish where it stands in one, and no fact of what happened. */
const OF_WISH: ReadonlySet<string> = new Set(['amount', 'occurredOn', 'quantity']);

/** A mobile number in a message, whatever was asked. */
const HOLDS_MOBILE =
  /(?<!\d)(?:1[3-9]\d{9}|07\d{3}[\s-]?\d{3}[\s-]?\d{3}|09\d{2}[\s-]?\d{3}[\s-]?\d{3}|(?<=\p{L}\s?)[5679]\d{3}[\s-]?\d{4}|[5679]\d{3}[\s-]?\d{4}(?=[\s,，]?\p{Script=Han}))(?!\d)/u;
/** A message of so many letters may say the same twice: a name, "no", a place. */
const SHORT = 12;

/** Facts that later words may fill but not change unless they say so; a second date or amount is usually another one. */
export interface Noted {
  /** Facts that were not known before. */
  learned: string[];
  /** Facts whose value changed. */
  corrected: string[];
  /** The open question was answered, if only by "don't know" or "won't say". */
  answered: boolean;
}

/**
 * Takes every fact out of a message: the answer to the open question, entities said in passing, the wish, photos, and
 * corrections of what was known. The case is changed in place.
 */
export function noteFacts(turn: Turn, record: CaseRecord, told: Heard, ask: Ask | undefined): Noted {
  const { at } = turn;
  // What they ask under a question of ours is the value of no fact; in a story it may tell what happened.
  const isUnderOurs = ask?.kind === 'fact' && ask.fact !== 'details';
  const asked = isUnderOurs || told.understanding.complaint < 0.5 ? withoutQuestions(told) : told;
  const heard = withoutSlip(withoutTheirQuestion(asked));
  const noted: Noted = { learned: [], corrected: [], answered: false };
  if (heard !== told && heard.text === '' && heard.photos === 0) return noted;
  const { understanding, activityId } = heard;
  const act = understanding.act.label;
  const corrects =
    (act === 'partly' && !NOTHING_WRONG.test(heard.text)) ||
    (act === 'deny' && ask?.kind === 'confirm') ||
    announcesCorrection(heard.text);
  const put = (name: string, given: Omit<Fact, 'at' | 'source'>, mayChange: boolean) => {
    const fact = name === 'amount' ? inOurMoney(given, turn.pack.currency) : given;
    const before = record.facts[name];
    const same = before?.state === 'known' && (before.normal ?? before.value) === (fact.normal ?? fact.value);
    if (same || (before?.state === 'known' && (!mayChange || fact.state !== 'known'))) return;
    record.facts[name] = { ...fact, at, source: activityId };
    if (corrects && before?.state === 'known') mendStory(record, before.value, fact.value);
    if (fact.state === 'known') (before?.state === 'known' ? noted.corrected : noted.learned).push(name);
  };

  if (isPause(heard.text) && heard.photos === 0) return noted;
  if (ask?.kind === 'fact' && ask.fact && ask.fact !== 'details') {
    const choice = readChoice(turn, ask.fact, heard);
    const isAgain = tellsAgain(turn, record, ask.fact, heard) || isLateName(turn, record, ask.fact, heard.text);
    const isElsewhere = isAgain || (corrects && putsOtherRight(record, heard, ask.fact));
    const read = choice ?? (isElsewhere ? undefined : readAnswer(ask.fact, heard, turn.pack.facts[ask.fact]));
    // "That is it" under the first question ends the story, not the question.
    const answer = isFirstQuestion(record) && read?.state === 'unknown' && isOnlyEnding(heard.text) ? undefined : read;
    noted.answered = answer !== undefined;
    // "I'd rather not give my name", "no order number yet", whatever was asked: that is what is not asked any more.
    const isLack = answer ? answer.state !== 'known' : understanding.complaint < 0.5;
    const named = isLack ? lackedFact(heard.text, ask.fact) : undefined;
    // "I don't recall the name", of those who served them.
    const lacked = named === 'name' && Object.hasOwn(turn.pack.facts, ask.fact) ? ask.fact : named;
    if (lacked !== undefined && lacked !== ask.fact) {
      put(lacked, { state: answer?.state ?? 'unknown', value: '' }, false);
      noted.answered = false;
    } else if (lacked === ask.fact && answer === undefined && act !== 'question') {
      put(ask.fact, { state: 'unknown', value: '' }, false);
      noted.answered = true;
    } else if (answer) put(ask.fact, besideBefore(record, ask.fact, answer), true);
  }
  const labelled = labelledFact(heard.text);
  if (labelled) put(labelled.fact, { state: 'known', value: labelled.value }, corrects);
  const isCalm =
    understanding.complaint < 0.5 &&
    (!NUMBERS.has(ask?.fact ?? '') || HOLDS_MOBILE.test(heard.text) || BEFORE_NAME.test(heard.text));
  const { name: said, phone } =
    isCalm || isSigned(heard.text) ? (nameWithPhone(heard.text) ?? personalParts(heard.text)) : {};
  const signed = said ?? signedName(heard.text);
  if (signed) put('name', { state: 'known', value: signed }, said !== undefined && record.asked.name === undefined);
  const isTaken = noted.answered && ask?.fact !== 'contact' && record.facts[ask?.fact ?? '']?.value === phone;
  if (phone && !isTaken) put('contact', { state: 'known', value: phone, normal: phone.replace(/[\s-]/gu, '') }, false);
  const own = ask?.fact === undefined ? undefined : turn.pack.facts[ask.fact];
  const isTheirs = !noted.answered || ask?.fact === 'name' || !mayBeNamed(ask?.fact, own, heard.text);
  const isName =
    introducesSelf(heard.text) ||
    (ask?.fact !== undefined && isLateName(turn, record, ask.fact, heard.text)) ||
    (isTheirs && (isTitledName(heard.text) || isFullName(heard.text)));
  if (isName && record.facts.name?.state !== 'known') {
    put('name', { state: 'known', value: nameIn(heard.text) ?? heard.text.trim() }, false);
  }
  const isPhone =
    DIALLED.test(heard.text) || (HOLDS_MOBILE.test(heard.text) && nameWithPhone(heard.text) !== undefined);
  if ((isCalm && isBarePhone(heard.text)) || isPhone || MOBILE.test(heard.text))
    put('contact', { state: 'known', value: phoneIn(heard.text) ?? heard.text.trim() }, false);
  const isHow = ask?.fact === 'contact' && tellsHowToReach(heard.text);
  const wish = isHow || (ask && ASKS_WISH.has(ask.kind)) ? undefined : wishTold(record, heard.text);
  const wished = ask && ASKS_WISH.has(ask.kind) ? heard.text : (wish ?? '');
  const isWholeAnswer =
    noted.answered && ask?.fact !== undefined && isMostlyOtherFacts(heard) && mayHold(ask.fact, heard);
  const right = correctedFact(record, heard.text);
  if (right) put(right.fact, { state: 'known', value: right.value }, true);
  const isNoPlace = ask?.fact === 'place' || own?.told === 'abroad';
  const place = isNoPlace ? undefined : placeIn(heard.text, ask?.fact !== 'name');
  if (place !== undefined) {
    const whole = wholePlace(record.facts.place?.value, place);
    if (whole !== undefined) delete record.facts.place;
    put('place', { state: 'known', value: whole ?? place }, false);
  }
  const mayHaveBatch = rulesOf(turn.pack, record).facts.includes('batch');
  for (const entity of chargedFirst(heard.text, factEntities(heard))) {
    const isCode = entity.type === 'date' || entity.type === 'order_number';
    const isOnPack = isDateOnPack(heard.text, entity) && mayHaveBatch && ask?.fact !== 'occurredOn';
    const name = isCode && (isOnPack || isPrinted(heard.text, entity.start)) ? 'batch' : ENTITY_FACT[entity.type];
    // "Eight days ago" under "when was it opened?" is that, and not when it happened.
    const isOfCharge = name === 'amount' && own?.told === 'charged';
    if ((isWholeAnswer && name !== ask?.fact && !isOfCharge) || (isPhone && NUMBERS.has(name ?? ''))) continue;
    // "I want 500 by Friday": what they ask for is neither what they paid nor when it happened.
    if (own !== undefined && noted.answered && isPartOfAnswer(entity, heard.text, own)) continue;
    if (isDenied(heard.text, entity.start) || (right && name === right.fact)) continue;
    const isPaid = isToComeBack(heard.text, entity);
    if (name === 'amount' && (isNoSum(heard.text, entity) || isWishedSum(heard.text, entity.start))) continue;
    if (name === 'orderNumber' && /[$＄¥£€]\s?$/u.test(before(heard.text, entity.start))) continue;
    if (name === 'amount' && ask?.fact !== 'amount' && !isPaid && isDemanded(heard.text, entity.start)) continue;
    // A bare sum from somebody who asks to be paid for silence is what they ask for.
    if (name === 'amount' && record.lane === 'extortion') {
      if (record.facts.wish?.state !== 'known') noteWish(record, heard, heard.text, at);
      continue;
    }
    if (name === 'name' && ask?.fact !== 'name' && !isIntroduced(heard.text, entity.start)) continue;
    // "It is the fifth day today" does not say that it happened today.
    if (name === 'occurredOn' && ask?.fact !== 'occurredOn' && isBareToday(heard.text, entity)) continue;
    // What is needed for tomorrow is a deadline: it has not happened.
    if (name === 'occurredOn' && (isAhead(turn, entity.value) || isDeadline(heard.text, entity.start))) continue;
    // A name under our question that was not taken as the answer is none under any.
    if (name === ask?.fact && !noted.answered && BY_QUESTION.has(entity.type)) continue;
    if (!name || (OF_WISH.has(name) && !isPaid && wished.includes(entity.text))) continue;
    // "地板修復費請你們負責": nothing that they bought.
    if (name === 'product' && record.facts.product?.state === 'known' && wish?.includes(entity.text)) continue;
    // "才买三天", "上个月": a day said later tells it better.
    const isRough = name === 'occurredOn' && record.facts.occurredOn?.normal === undefined;
    const second = corrects ? undefined : secondPhone(record.facts.contact, entity, heard.text);
    const value = second ?? printedWith(entity, name, heard);
    put(name, { state: 'known', value, normal: entity.value }, corrects || isRough || second !== undefined);
  }
  if (isJustNow(heard.text) || DAY_OF_IT.test(heard.text))
    put('occurredOn', { state: 'known', value: heard.text.trim() }, false);
  const bare = bareNumberFact(heard.text, ask?.fact, rulesOf(turn.pack, record).facts);
  if (bare && !noted.answered) put(bare, { state: 'known', value: heard.text.trim() }, false);
  const isWell = record.asked.symptoms
    ? isMoreThanOk(heard.text) && saysUnharmed(heard.text)
    : saysSomebodyWell(heard.text);
  if (ask?.fact !== 'symptoms' && isWell) {
    const before = record.facts.symptoms;
    if (before?.state === 'known')
      before.value = besideBefore(record, 'symptoms', { ...before, value: heard.text.trim() }).value;
    else put('symptoms', { state: 'known', value: heard.text.trim() }, false);
  }
  const proof = ask?.fact === 'evidence' ? undefined : proofTold(heard.text);
  if (proof !== undefined) put('evidence', { state: 'known', value: proof }, false);
  for (const gone of goneFacts(heard.text))
    if (record.facts[gone] === undefined) put(gone, { state: 'unknown', value: '' }, false);
  if (record.facts.symptoms === undefined && saysNotTaken(heard.text) && !understanding.signals.includes('health'))
    put('symptoms', { state: 'known', value: heard.text.trim().slice(0, LONGEST_WISH) }, false);
  for (const [fact, value] of toldFacts(turn, heard, ask, noted.answered))
    put(fact, { state: 'known', value }, fact === 'place' && ANY_SHOP.test(record.facts.place?.value ?? ''));
  if (heard.photos > 0) put('evidence', { state: 'known', value: '' }, false);
  if (wantsOnlyToBeHeard(heard.text)) {
    put('wish', { state: 'known', value: clipWish(heard.text), normal: TO_BE_HEARD }, true);
  } else if (wish && record.facts.wish?.value !== wish && !isSaidBetter(record, wish)) {
    (record.facts.wish?.state === 'known' ? noted.corrected : noted.learned).push('wish');
    noteWish(record, heard, besideWish(record, wish, heard.text), at);
  }
  return noted;
}

/** Whether a correction is about another fact than the one asked for: "that's wrong, it was Tuesday", asked for a photo. */
function putsOtherRight({ facts }: CaseRecord, heard: Heard, asked: string): boolean {
  return factEntities(heard).some(({ type, value, text }) => {
    const name = ENTITY_FACT[type] ?? '';
    const known = name === asked ? undefined : facts[name];
    return known?.state === 'known' && (known.normal ?? known.value) !== (known.normal ? value : text);
  });
}

/** A full name and who they write for: "Rebecca Lau, Harbour Logistics". */
const isSigned = (text: string) =>
  text.length <= MENTION && /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+,/u.test(text) && isFullName(text.split(',')[0] ?? '');

/** How somebody is, told in the story and again when asked: both are kept. */
function besideBefore(record: CaseRecord, fact: string, answer: Pick<Fact, 'state' | 'value'>): typeof answer {
  const before = record.facts[fact];
  if (fact !== 'symptoms' || before?.state !== 'known' || answer.state !== 'known') return answer;
  return { ...answer, value: `${before.value}\n${answer.value}`.slice(0, LONGEST_WISH).toWellFormed() };
}

/** Whether only one question about a fact has been asked so far, and once. */
function isFirstQuestion({ asked }: CaseRecord): boolean {
  const times = Object.entries(asked).filter(([fact]) => fact !== 'details' && fact !== 'symptoms');
  return times.length === 1 && times[0]?.[1] === 1;
}

/** Goes on complaining where a choice was asked for, or says once more what stands in the story: neither answers a question. */
function tellsAgain(turn: Turn, { facts }: CaseRecord, fact: string, { text, understanding }: Heard): boolean {
  if (letters(text) <= SHORT) return false;
  const hasChoices = turn.pack.facts[fact]?.choices !== undefined;
  if (hasChoices && understanding.act.label === 'vent' && understanding.complaint >= 0.5) return true;
  return facts.details?.value.split('\n').includes(text.trim()) ?? false;
}

/** The answer to a question with choices, in the words of the choice. */
function readChoice(turn: Turn, fact: string, heard: Heard): Pick<Fact, 'state' | 'value'> | undefined {
  const { text, understanding } = heard;
  const own = turn.pack.facts[fact];
  // "Yes" to whether it is so is the first choice, which says that it is; asked again, there are several.
  const isFirst = (turn.theCase.asked[fact] ?? 0) < 2;
  const agrees = understanding.act.label === 'confirm' || onlyAgrees(text);
  const saysYes = own?.whether === true && isFirst && agrees && letters(text) <= SHORT;
  const [first] = saysYes ? choiceLabels(own, turn.locale, turn.variant) : [];
  const choice = choiceNamed(own, text, turn.locale, turn.variant) ?? first;
  return choice === undefined ? undefined : { state: 'known', value: choice };
}

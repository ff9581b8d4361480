import type { CaseRecord, Fact } from '../../storage/index.ts';
import { learn, move } from '../caseBook.ts';
import { labelOf, questionOf } from '../facts.ts';
import { answerBeside, keepQuestion } from '../keptQuestion.ts';
import { knowsMatter } from '../knownMatter.ts';
import { onlyAgrees } from '../listen/agreement.ts';
import { readAnswer } from '../listen/answer.ts';
import { questionToUs } from '../listen/asksUs.ts';
import { asksInChinese } from '../listen/bareQuestion.ts';
import { isOnlyEnding } from '../listen/closing.ts';
import { wantsAnswerHere } from '../listen/codeAnswer.ts';
import { announcesCorrection } from '../listen/correction.ts';
import { lackedFact } from '../listen/disputed.ts';
import { type Noted, noteFacts } from '../listen/facts.ts';
import { addFlavour } from '../listen/flavour.ts';
import { saysUnharmed } from '../listen/healthAnswer.ts';
import { namedReference } from '../listen/labelled.ts';
import { letters } from '../listen/letters.ts';
import { isComplaint, tellsStory } from '../listen/listen.ts';
import { saysNotTaken } from '../listen/notTaken.ts';
import { mentionsProof, offersProof } from '../listen/proof.ts';
import { isRhetorical } from '../listen/rhetorical.ts';
import { appendDetails, noteStory, wantsNoQuestions } from '../listen/story.ts';
import { saysMustRepeat, saysToldAlready, saysWeHaveContact } from '../listen/toldAlready.ts';
import { theirQuestion } from '../listen/wantsToKnow.ts';
import { asksWhyWeAsk } from '../listen/whyWeAsk.ts';
import { findWish, isMostlyWish } from '../listen/wish.ts';
import { wantedFacts } from '../policy/category.ts';
import { MOST_ASKS, nextQuestion } from '../policy/clarify.ts';
import { isBereaved } from '../policy/feeling.ts';
import { isHardPressed, tellsCondition } from '../policy/hardPressed.ts';
import { wantsOnlyApology } from '../policy/wishKinds.ts';
import { closeQuestion, type Line, line, say } from '../say.ts';
import type { Heard, Turn } from '../turn.ts';
import { hearOut, wantsNothingMore } from './hearOut.ts';
import type { StageScript } from './stageDialog.ts';

/** Asks how to answer: the narrower question says it. */
const HOW =
  /^\W*(?:and |so |but )?(?:(?:where|how) (?:do|can|would|should|could) i (?:find|see|get|look|check|know|tell)|where(?:['’]?s| is| would| will)? (?:that|it|this|i)|which (?:one|number|code|date)|what(?:['’]?s| is)? (?:that|this|one|number|code|batch))\b|哪里找|哪裡找|在哪|邊度|边度|怎么找|怎麼找|哪个|哪個|哪一/iu;

/** A question instead of an answer: why we ask is told; anything else is kept for those who know. */
function aboutQuestion(turn: Turn, noted: Noted, asked: string | undefined): Line | undefined {
  const { text } = turn.said;
  // "I want a refund, can?" is a wish, and taken down as one.
  if (noted.learned.includes('wish')) return line('clarify.noted', {});
  if (theirQuestion(turn.said)) return keepQuestion(turn, turn.theCase);
  if (asksWhyWeAsk(text)) return line('clarify.why', {});
  if (isRhetorical(text)) return line('clarify.lead', {});
  // "不是代收点" is read as a question now and then, and asks nothing.
  if (/\p{Script=Han}/u.test(text) && !asksInChinese(text)) return undefined;
  const mayHelp = asked !== 'name' && asked !== 'contact';
  return mayHelp && HOW.test(text) && text.length <= 40 ? undefined : keepQuestion(turn, turn.theCase);
}

/** Whether a question stands where an answer was hoped for, with its mark or without. */
const asksBack = (heard: Heard) =>
  heard.understanding.act.label === 'question' ||
  questionToUs(heard) !== undefined ||
  /^\W*(?:why\b.{0,60}|.{1,40}\bwhy)$/iu.test(heard.text);

/** From this intensity on "noted" is a cold answer to steam. */
const HEAVY = 1.2;

/** They offer a picture, or say yes to whether there is one: it may come at any time, and is not asked for again. */
function hasProofToSend({ said }: Turn, asked: string | undefined): boolean {
  const says = said.understanding.act.label;
  const isYes = asked === 'evidence' && (says === 'confirm' || says === 'accept') && onlyAgrees(said.text);
  return said.photos === 0 && (isYes || offersProof(said.text));
}

/** Whether they keep it to themselves: who need not be called has nothing to look up. */
const isKept = (fact: string, { state }: Fact) => state === 'declined' || fact === 'contact' || fact === 'name';

/** A few words before the next question, so that the customer sees that the last answer arrived. */
function leadIn(turn: Turn, noted: Noted, asked: string | undefined): Line | undefined {
  const { understanding, photos, text } = turn.said;
  const record = turn.theCase;
  const [changed, ...others] = noted.corrected.filter((name) => name !== asked);
  if (changed) {
    const more = others.map((name) => `; ${labelOf(turn, name)}: ${record.facts[name]?.value ?? ''}`);
    const value = `${record.facts[changed]?.value ?? ''}${more.join('')}`.replace(/[.。!！\s]+$/u, '');
    return line('clarify.corrected', { label: labelOf(turn, changed), value });
  }
  if (photos > 0) return line('clarify.photo', {});
  if (hasProofToSend(turn, asked)) return line('clarify.sendPhoto', {});
  if (isBereaved(text) && !isBereaved(record.opening.text)) return line('clarify.grief', {});
  if (isHardPressed(text) && !isHardPressed(record.opening.text)) return line('clarify.care', {});
  const answer = asked ? record.facts[asked] : undefined;
  if (noted.answered && answer?.state === 'unknown') {
    if (isOnlyEnding(text)) return undefined;
    return line(asked === 'name' || asked === 'contact' ? 'clarify.declined' : 'clarify.unknown', {});
  }
  if (noted.answered && answer?.state === 'declined') return line('clarify.declined', {});
  // "I am not giving you my number", "I binned it", asked for something else.
  const withheld = Object.entries(record.facts).find(
    ([key, { state, at }]) => key !== asked && state !== 'known' && at === turn.at,
  );
  if (!noted.answered && withheld && !noted.learned.includes('place'))
    return line(
      wantsAnswerHere(text) ? 'clarify.beside' : isKept(...withheld) ? 'clarify.declined' : 'clarify.unknown',
      {},
    );
  if (noted.answered && saysMustRepeat(text)) return line('clarify.repeat', {});
  // "Tuesday. Does it have nuts in it?": answered, and asked something besides.
  if (noted.answered && questionToUs(turn.said) !== undefined) return answerBeside(turn, record);
  const name = record.facts.name?.value ?? '';
  if (noted.learned.includes('name') && name.length > 1) return line('clarify.name', { name });
  if (!noted.answered && saysToldAlready(text)) return line('clarify.already', {});
  if (!noted.answered && asksBack(turn.said)) return aboutQuestion(turn, noted, asked);
  // Twice only steam where an answer was hoped for: lead on, kindly (playbook §8).
  const { label, intensity } = understanding.emotion;
  const isHeavy = intensity >= HEAVY && (label === 'angry' || label === 'anxious' || label === 'disappointed');
  if (noted.learned.includes('wish')) return line('clarify.noted', {});
  if (turn.session.steam >= (isHeavy ? 1 : 2)) return line('clarify.lead', {});
  if (turn.style.brief) return undefined;
  const noteworthy = noted.answered || noted.learned.length > 0 || isComplaint(turn.said) || tellsStory(turn.said);
  return noteworthy || (asked === 'details' && text !== '') ? line('clarify.noted', {}) : undefined;
}

/** Whether another matter of theirs is in hand already: they have answered enough, and each thing is asked once. */
function isSecondOfTwo({ conversation, theCase }: Turn): boolean {
  return conversation.cases.some(
    ({ id, status }) => id !== theCase.id && status !== 'closed' && status !== 'abandoned' && status !== 'intake',
  );
}

/** Facts to ask for. "All I want is an apology": what a refund would need to be known is not asked then. */
function wantedNow(turn: Turn): string[] {
  const { pack, theCase: record, style } = turn;
  const isForWords = record.lane === 'normal' && wantsOnlyApology(record.facts.wish?.value ?? '');
  // Of a matter whose kind is only guessed at, nothing is asked that only that kind needs.
  const matter: CaseRecord = knowsMatter(turn, record) ? record : { ...record, categories: ['other'] };
  const wanted = wantedFacts(pack, matter, isForWords ? 0 : style.mostFacts);
  return isAtRisk(turn) ? [...new Set(['details', 'symptoms', ...wanted])] : wanted;
}

/** What somebody may have eaten of, rather than how it came to them. */
const OF_FOOD: ReadonlySet<string> = new Set(['quality', 'advertising', 'safety', 'other']);

/** Something to eat is not what it should be, and who has it is diabetic, or has another condition: how they are comes first. */
function isAtRisk({ pack, theCase: record }: Turn): boolean {
  const told = `${record.opening.text}\n${record.facts.details?.value ?? ''}`;
  if (saysNotTaken(told) || saysUnharmed(told)) return false;
  return pack.facts.eaten !== undefined && OF_FOOD.has(record.categories[0] ?? 'other') && tellsCondition(told);
}

/** Letters of the longest answer that is one and nothing else: "invoice I have" is no matter of bills. */
const SHORT_ANSWER = 24;

/** Words that answer a question of theirs. */
const ANSWERS: ReadonlySet<string> = new Set(['clarify.question', 'clarify.unsafe', 'clarify.why']);

/** Says what they would like, and hardly anything of what happened. */
const isWish = (text: string) => findWish(text) === text.trim() || (/\p{Script=Han}/u.test(text) && isMostlyWish(text));

/** A number of theirs that no fact takes stands in the story, so that whoever takes the case on has it. */
function keepReference(record: CaseRecord, heard: Heard, noted: Noted, at: string): void {
  const text = namedReference(heard.text);
  if (text === undefined || Object.values(record.facts).some(({ value }) => value.includes(text))) return;
  const [digits = ''] = /[A-Z\d-]+$/iu.exec(text) ?? [];
  if (Object.values(record.facts).some(({ value }) => value.includes(digits))) return;
  if (appendDetails(record, { ...heard, text }, at)) noted.learned.push('details');
}

/** Stage 3: asks only for what is not known, one thing at a time, each at most twice. */
export const clarify: StageScript = {
  id: 'clarify',

  async speak(turn) {
    const record = turn.theCase;
    move(turn, record, 'clarifying', 'heard out');
    if (turn.laneAsked) return 'wait';
    if (wantsNothingMore(record)) return hearOut(turn, []);
    const wanted = wantedNow(turn);
    const most = isSecondOfTwo(turn) ? 1 : MOST_ASKS;
    const decision = nextQuestion({ wanted, facts: record.facts, asked: record.asked, most });
    if ('done' in decision) {
      closeQuestion(turn);
      // A question of theirs is answered, though there is nothing more to ask.
      if (turn.leadIn && ANSWERS.has(turn.leadIn.key)) turn.preface ??= turn.leadIn;
      return 'restate';
    }
    record.asked[decision.ask] = (record.asked[decision.ask] ?? 0) + 1;
    const question = questionOf(turn, decision.ask, decision.again);
    await say(turn, turn.leadIn ? [turn.leadIn, question] : [question], {
      ask: { kind: 'fact', fact: decision.ask },
      because: decision.because,
    });
    return 'wait';
  },

  async hear(turn) {
    const heard = turn.said;
    const record = turn.theCase;
    const { asked } = turn;
    // What they would like does not change what it is about: "exchange is pointless, refund me" is no matter of returns.
    // Nor does what answers and complains of nothing: "my number is …", "Friday, the white one".
    const isAnswer =
      asked?.fact !== undefined && readAnswer(asked.fact, heard, turn.pack.facts[asked.fact]) !== undefined;
    const isShort = letters(heard.text) <= SHORT_ANSWER;
    const isBeside =
      findWish(heard.text) !== undefined ||
      (record.categories.length > 0 && (!isComplaint(heard) || mentionsProof(heard.text) || (isAnswer && isShort)));
    learn(turn, record, isBeside ? { ...heard.understanding, categories: [] } : heard.understanding);
    if (wantsNoQuestions(heard.text)) {
      for (const fact of wantedNow(turn)) record.asked[fact] = MOST_ASKS;
      turn.preface = line('clarify.declined', {});
      return 'clarify';
    }
    const noted = noteFacts(turn, record, heard, asked);
    if (addFlavour(record, heard.text)) noted.learned.push('product');
    const asksWhy = heard.text.length <= 30 && asksWhyWeAsk(heard.text);
    // "Best before 03/27, lot B118" gives what it gives, and tells nothing.
    const onlyGives = noted.learned.length > 0 && isShort && !noted.learned.includes('wish');
    const tells = !noted.answered && !onlyGives && !asksWhy && (isComplaint(heard) || tellsStory(heard));
    // What is wished for, and nothing else, is no part of what happened.
    const puts = noted.corrected.length > 0 && announcesCorrection(heard.text);
    if (tells && !puts && lackedFact(heard.text) === undefined && !isWish(heard.text))
      noteStory(record, heard, turn.at);
    keepReference(record, heard, noted, turn.at);
    // What they have told us already is not asked a second time.
    if (!noted.answered && asked?.kind === 'fact' && asked.fact && saysToldAlready(heard.text))
      record.asked[asked.fact] = MOST_ASKS;
    if (saysWeHaveContact(heard.text)) record.asked.contact = MOST_ASKS;
    if (hasProofToSend(turn, asked?.fact)) record.asked.evidence = MOST_ASKS;
    turn.session.steam = tells && asked?.fact !== 'details' ? turn.session.steam + 1 : 0;
    if (!turn.laneSpoken) turn.leadIn = leadIn(turn, noted, asked?.fact);
    return 'clarify';
  },
};

import type { Category } from '../../nlp/index.ts';
import type { CaseRecord } from '../../storage/index.ts';
import { carryOver, learn, move, openCase } from '../caseBook.ts';
import { keptQuestion } from '../keptQuestion.ts';
import { questionToUs } from '../listen/asksUs.ts';
import { asksToChange } from '../listen/correction.ts';
import { type Noted, noteFacts } from '../listen/facts.ts';
import { saysItIsDone } from '../listen/itIsDone.ts';
import { letters } from '../listen/letters.ts';
import { isComplaint, tellsStory } from '../listen/listen.ts';
import { noteStory } from '../listen/story.ts';
import { findWish } from '../listen/wish.ts';
import { hearNoComplaint } from '../notComplaint.ts';
import { standingTime, tellTime } from '../people.ts';
import { otherMatter } from '../policy/matters.ts';
import { wishedKinds } from '../policy/wishKinds.ts';
import { nextContact } from '../promises.ts';
import { line, say } from '../say.ts';
import type { Turn } from '../turn.ts';
import { takeAfterAll } from './afterAll.ts';
import { askScore, hearScore, reopen } from './closing.ts';
import { takeLaterWish } from './laterWish.ts';
import type { Next, StageScript } from './stageDialog.ts';
import { toldOfThemselves } from './underOffer.ts';

/** Letters of a message that tells no matter of its own: 钱退哪. */
const TOO_SHORT = 5;

/** Acts that say yes, it is solved. */
const SOLVED = new Set(['confirm', 'accept', 'thanks']);

/** Acts that leave open whether it is solved. */
const UNDECIDED = new Set(['question', 'dont_know', 'status']);

/** A withdrawn complaint taken up again. */
const REOPENS =
  /\b(?:re-?open|changed my mind|take it up again|pick it up again|go on with it|continue (?:with )?(?:my|the) (?:case|complaint))\b|重新(?:打开|打開|受理|投诉|投訴|办理|辦理|处理|處理)|继续(?:投诉|办|处理)|繼續(?:投訴|客訴|辦|處理)|改主意|改变主意|改變主意|恢复|恢復/iu;

/** Right after withdrawing: "wait, I still want it back". */
const CHANGES_MIND =
  /^[^\p{L}\p{N}]*(?:wait|hold on|hang on|actually|no,? wait|on second thought)\b|等等|等一下|等阵|等陣|[还還]是(?:要|想|得|给|給|帮|幫|办|辦|处理|處理)|都係要/iu;

/** Tells that what was promised has come, or works now. */
const RECEIVED =
  /^(?!.*(?:没|沒|未|不|冇|唔|\bno\b|\bnothing\b|\bnot\b|n't|\bnever\b|\bstill\b)).*(?:收到|拿到|可以用|能用了|好了|修好|修了|处理了|處理了|退了|到了|\b(?:received|arrived|got (?:it|the|my)|works?|working)\b)/iu;

/** Where a good word ends and the reservation begins. */
const BUT = /(?:[，,]|\s)?(?:但是|但|不过|不過|可是|只是|\bbut\b|\bthough\b|\balthough\b)/iu;

/** "Still not here!!" is no yes, whatever it looks like. */
function isStillOpen({ said }: Turn): boolean {
  return isComplaint(said) && NOT_YET.test(said.text) && !NO_TROUBLE.test(said.text);
}

const NO_TROUBLE = /(?:没|沒|冇)(?:有)?(?:问题|問題|事)|\bno (?:problem|issues?|complaints?)\b|\bnot bad\b/iu;

/** Answers "is it solved?" with neither yes nor no, the first time. */
function isUnclear({ said, theCase }: Turn): boolean {
  const { act } = said.understanding;
  const says = act.label === 'deny' || act.label === 'reject' || act.label === 'partly' || isComplaint(said);
  return !says && theCase.asked.solvedClearly === undefined && !NOT_YET.test(said.text);
}

const NOT_YET = /还没|還沒|没有|沒有|未|冇|唔|\bnot\b|n't|\bno\b|\bnothing\b|\bstill\b/iu;

/** Asks how far we are. */
const ASKS_STATE =
  /\b(?:any (?:news|update|progress)|what(?:['’]?s| is) (?:happening|going on|the (?:status|latest))|where (?:are|is) (?:we|it|my case)|what happens (?:now|next|then)|what(?:['’]?s| is)? (?:now|next)|when (?:do|will|would|can|should) (?:i|we|it|that|they|someone|somebody|you)\b)|^\W*(?:so |and |but |ok )?(?:when|by when|how long)(?: exactly| though| then)?\W*$|\bis (?:it|this|that) (?:\w+ )?(?:done|sorted|fixed|solved|ready)\b|(?:还|還|仲)(?:没|沒|未|冇)|多久|什么时候|什麼時候|甚麼時候|几时|幾時|进度|進度|进展|進展|接下[来來]|下一步|之[后後]怎|跟住點|跟住点|处理得|處理得|到哪|点样|點樣|怎么样|怎麼樣|怎样了|怎樣了/iu;

/** Complains of the waiting, or of us: how far we are is what they want to hear. */
const isImpatient = ({ said }: Turn) =>
  isComplaint(said) && said.understanding.categories.some(({ code }) => code === 'waiting' || code === 'process');

/** Words about the same case while we work on it: kept with the case, and the time of our answer repeated. */
async function noteMore(turn: Turn, wished: string | undefined, { learned, corrected }: Noted): Promise<Next> {
  const record = turn.theCase;
  const act = turn.said.understanding.act.label;
  const asks = ASKS_STATE.test(turn.said.text) || questionToUs(turn.said) !== undefined;
  if (!asks && takeAfterAll(turn)) return 'commit';
  if (await takeLaterWish(turn, asks, wished)) return 'wait';
  if ((act === 'confirm' || act === 'accept') && !asks) {
    await say(turn, line('thanks.closed', {}), { because: 'nothing to add' });
    return 'wait';
  }
  const kept = ASKS_STATE.test(turn.said.text) ? undefined : keptQuestion(turn, record);
  if (kept) {
    await say(turn, kept, { because: 'a question about the case' });
    return 'wait';
  }
  if (act !== 'question') noteStory(record, turn.said, turn.at);
  const by = nextContact(turn, record.id);
  const tells = learned.length + corrected.length > 0 || isComplaint(turn.said) || tellsStory(turn.said);
  if (tells && !asks && by && !isImpatient(turn)) {
    const { handoff } = turn.conversation;
    const isAwaited = handoff?.state === 'requested' && handoff.caseId === record.id;
    const words = isAwaited
      ? [line('human.added', { by: standingTime(turn, handoff) })]
      : [line('clarify.beside', {}), line('next.when', { by: tellTime(turn, by) })];
    await say(turn, words, { because: 'told more of it' });
    return 'wait';
  }
  if (by) {
    await say(turn, line('followUp.pending', { number: record.number, by: tellTime(turn, by) }), {
      because: 'added to the case',
    });
  } else await say(turn, line('clarify.noted', {}), { because: 'added to the case' });
  return 'wait';
}

/** A complaint about something else gets a case of its own. */
async function anotherMatter(turn: Turn, before: CaseRecord): Promise<Next> {
  const { said } = turn;
  const record = openCase(turn, said);
  carryOver(before, record);
  learn(turn, record, said.understanding);
  noteStory(record, said, turn.at);
  noteFacts(turn, record, said, undefined);
  turn.session.acks = 1;
  await say(turn, line('case.second', { number: record.number }), {
    ask: { kind: 'fact', fact: 'details' },
    because: 'another matter',
  });
  return 'wait';
}

/** Acts of somebody who goes on talking. */
const SAYS = new Set(['vent', 'other', 'refuse', 'reject', 'deny', 'counter', 'question']);

/** Somebody who wanted only to be heard has more to say, and still wants nothing. */
function goesOnTelling({ said }: Turn, { disposition, categories }: CaseRecord): boolean {
  const wish = findWish(said.text);
  if (disposition !== 'heard' || REOPENS.test(said.text) || (wish && wishedKinds(wish).length > 0)) return false;
  const tells = isComplaint(said) || (SAYS.has(said.understanding.act.label) && !/[?？吗嗎]\s*$/u.test(said.text));
  return tells && otherMatter(categories, said.text, said.understanding) === undefined;
}

/** The case is closed: a new complaint, the old one again, or no complaint at all. */
async function hearAfterClosing(turn: Turn): Promise<Next> {
  const record = turn.theCase;
  const { said } = turn;
  const act = said.understanding.act.label;
  const again =
    REOPENS.test(said.text) ||
    (record.disposition === 'withdrawn' && CHANGES_MIND.test(said.text)) ||
    (isComplaint(said) && concerns(record, turn));
  if (again && record.disposition === 'withdrawn') {
    move(turn, record, 'reopened', 'taken up again', 'customer');
    delete record.disposition;
    record.reopened += 1;
    delete record.asked.solved;
    if (isComplaint(said)) noteStory(record, said, turn.at);
    return record.stage === 'follow_up' ? reopen(turn, 'followUp.reopened') : record.stage;
  }
  if (goesOnTelling(turn, record)) {
    noteStory(record, said, turn.at);
    await say(turn, line('vent.more.calm', {}), { because: 'goes on telling, wants only to be heard' });
    return 'wait';
  }
  if (again) {
    noteStory(record, said, turn.at);
    return reopen(turn, 'followUp.reopened');
  }
  if (isComplaint(said)) return anotherMatter(turn, record);
  if (act !== 'confirm' && act !== 'accept' && act !== 'deny') return hearNoComplaint(turn, said);
  await say(turn, line('thanks.closed', {}), { because: 'nothing is open' });
  return 'wait';
}

/** What a complaint about our own handling of a case is about. */
const HANDLING: ReadonlySet<Category> = new Set(['waiting', 'process', 'aftersales', 'other']);

/** From this score on another category is plainly named: a guess opens no second case. */
const PLAIN = 0.5;

/** Whether a complaint is about a case: it names nothing that the case, or our handling of it, is not about. */
function concerns(record: CaseRecord, turn: Turn): boolean {
  const named = turn.said.understanding.categories
    .filter(({ code, score }) => !HANDLING.has(code) && score >= PLAIN)
    .map(({ code }) => code);
  return named.length === 0 || named.some((code) => record.categories.includes(code));
}

/** Stage 8: keeps the promise of coming back, asks whether it is solved, measures satisfaction, reopens when it is not. */
export const followUp: StageScript = {
  id: 'follow_up',

  async speak() {
    return 'wait';
  },

  async hear(turn) {
    const heard = turn.said;
    const record = turn.theCase;
    const ask = turn.asked;
    const { act, emotion } = heard.understanding;
    if (turn.laneSpoken) {
      noteStory(record, heard, turn.at);
      return 'wait';
    }
    const isElsewhere = record.status === 'closed' && isComplaint(heard) && !concerns(record, turn);
    if (ask?.kind === 'csat' && !isElsewhere) return hearScore(turn);
    if (record.status === 'closed') return hearAfterClosing(turn);
    // "It was mended, and it took too long", asked whether it is solved, speaks of this case whatever it sounds like.
    const [first = ''] = heard.text.split(BUT);
    const gotIt = RECEIVED.test(first);
    const isAnswer = ask?.fact === 'solved' && (act.label === 'partly' || gotIt);
    const tellsEnough = letters(heard.text) > TOO_SHORT;
    if (!isAnswer && tellsEnough && isComplaint(heard) && !concerns(record, turn)) return anotherMatter(turn, record);
    learn(turn, record, heard.understanding);
    const wished = record.facts.wish?.value;
    const noted = noteFacts(turn, record, heard, ask);
    const mayBeKept =
      ask?.fact !== 'solved' && !isComplaint(heard) && (asksToChange(heard.text) || questionToUs(heard) === undefined);
    const kept = mayBeKept ? toldOfThemselves(turn, noted) : undefined;
    if (kept) {
      await say(turn, kept, { because: 'who they are or how to reach them was told late' });
      return 'wait';
    }
    if (saysItIsDone(turn)) return askScore(turn);
    if (ask?.fact !== 'solved' || UNDECIDED.has(act.label)) return noteMore(turn, wished, noted);
    const pleased = emotion.label === 'satisfied' && act.label !== 'deny' && act.label !== 'partly';
    const yes = SOLVED.has(act.label) && !isStillOpen(turn);
    if (isComplaint(heard)) noteStory(record, heard, turn.at);
    if (yes || pleased || gotIt) return askScore(turn);
    noteStory(record, heard, turn.at);
    if (isUnclear(turn)) {
      record.asked.solvedClearly = 1;
      await say(turn, line('followUp.nudge', { number: record.number }), {
        ask: { kind: 'confirm', fact: 'solved' },
        because: 'neither yes nor no to whether it is solved',
      });
      return 'wait';
    }
    return reopen(turn, 'followUp.reopened');
  },
};

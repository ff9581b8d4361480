import { learn, move } from '../caseBook.ts';
import { labelOf, restateLines, restatement, shownValue } from '../facts.ts';
import { keepQuestion } from '../keptQuestion.ts';
import { onlyAgrees } from '../listen/agreement.ts';
import { questionToUs } from '../listen/asksUs.ts';
import { disputedFact, isBareDispute } from '../listen/disputed.ts';
import { doubtsUs } from '../listen/doubts.ts';
import { type Noted, noteFacts } from '../listen/facts.ts';
import { isComplaint, tellsStory } from '../listen/listen.ts';
import { riderOf } from '../listen/rider.ts';
import { noteStory, wantsNoQuestions } from '../listen/story.ts';
import { asksWhyWeAsk } from '../listen/whyWeAsk.ts';
import { isMostlyWish } from '../listen/wish.ts';
import { sayBeside } from '../openQuestion.ts';
import { requestPerson, tellTime } from '../people.ts';
import { promiseFollowUp } from '../promises.ts';
import { line, say } from '../say.ts';
import type { Turn } from '../turn.ts';
import { hearRider } from './heardRider.ts';
import { hearOut, wantsNothingMore } from './hearOut.ts';
import type { Next, StageScript } from './stageDialog.ts';

/** Disputes without our finding out what is wrong; then a person looks at it. */
const MOST_DISPUTES = 2;

/** Asks about what was read back, rather than about something else. */
const OF_THE_LIST = /\b(?:says?|said|written|wrote|put|list|above|down|here|right|correct|wrong)\b/iu;

/** Acts that say the restatement is right; thanks is one. */
const AGREES = new Set(['confirm', 'accept', 'thanks']);

async function askWhich(turn: Turn): Promise<Next> {
  turn.session.disputes += 1;
  if (turn.session.disputes > MOST_DISPUTES) {
    const by = requestPerson(turn, 'not_understood', false);
    turn.session.carriesOn = true;
    await say(turn, line('fallback.person', { by }), {
      buttons: [],
      because: 'the restatement was disputed three times',
    });
    return 'propose';
  }
  await say(turn, line('restate.which', {}), {
    ask: { kind: 'confirm', fact: 'which' },
    because: 'disputed without a fact',
  });
  return 'wait';
}

/** Asks for the right value of just the fact the customer named. */
async function askCorrect(turn: Turn, fact: string): Promise<Next> {
  delete turn.theCase.facts[fact];
  await say(turn, line('restate.correct', { label: labelOf(turn, fact) }), {
    ask: { kind: 'fact', fact },
    because: `${fact} is disputed`,
  });
  return 'wait';
}

/** The answer about one fact, a disputed one or the one a lane asked for; without one we go on without it. */
function hearFact(turn: Turn, fact: string, noted: Noted): Next {
  const { facts } = turn.theCase;
  if (!noted.answered) facts[fact] ??= { state: 'unknown', value: '', at: turn.at };
  turn.changed = [...noted.corrected, ...noted.learned];
  return 'restate';
}

/** Stage 4: reads the facts and the wish back in the customer's own terms and asks whether that is right. */
export const restate: StageScript = {
  id: 'restate',

  async speak(turn) {
    const record = turn.theCase;
    if (turn.laneAsked) return 'wait';
    const lines = restateLines(turn, record);
    if (lines.length === 0) return 'propose';
    move(turn, record, 'restated', 'facts read back');
    const ask = { kind: 'confirm', fact: 'restatement' } as const;
    const [only, ...others] = turn.changed;
    const value = only ? record.facts[only]?.value : undefined;
    if (only && value && others.length === 0) {
      await say(
        turn,
        line(turn.added ? 'restate.added' : 'restate.changed', {
          label: labelOf(turn, only),
          value: shownValue(turn.locale, only, value),
        }),
        {
          ask,
          buttons: ['yes', 'no'],
          because: turn.added ? `${only} was added` : `${only} was corrected`,
        },
      );
    } else {
      const words = restatement(turn, lines);
      await say(turn, words, { ask, because: `all wanted facts are collected; ${turn.style.because}` });
    }
    return 'wait';
  },

  async hear(turn) {
    const heard = turn.said;
    const { session, asked, theCase: record } = turn;
    const act = heard.understanding.act.label;
    learn(turn, record, heard.understanding);
    if (doubtsUs(heard.text) && asked?.fact === 'restatement' && session.steam < 1) return reassure(turn);
    const beside = asked?.fact === 'restatement' ? await hearRider(turn) : undefined;
    if (beside) return beside;
    const noted = noteFacts(turn, record, heard, asked);
    if (asked?.kind === 'fact' && asked.fact) return hearFact(turn, asked.fact, noted);
    turn.changed = [...noted.corrected, ...noted.learned];
    // "Not quite, it was Saturday" puts something right; a wish is new, however it begins.
    const disputes = act === 'deny' || act === 'partly';
    turn.added = noted.corrected.length === 0 && (!disputes || noted.learned.includes('wish'));
    // "Just so you know, I don't need anything": then nothing is offered.
    if (turn.changed.includes('wish') && wantsNothingMore(record)) return hearOut(turn, []);
    if (AGREES.has(act) || onlyAgrees(heard.text)) return 'propose';
    // "別問這麼多，我現在沒空" disputes nothing.
    if (wantsNoQuestions(heard.text)) {
      turn.preface = line('clarify.declined', {});
      return 'propose';
    }
    // The wish alone, under "is that right?", new or said once more: the rest was right.
    const isWish = turn.changed.length === 0 && record.facts.wish?.state === 'known' && isMostlyWish(heard.text);
    const isOnlyWish = isWish || (turn.changed.length === 1 && turn.changed[0] === 'wish');
    if (isOnlyWish && !disputes) return 'propose';
    if (turn.changed.length > 0) return 'restate';
    // A further grievance that happens to name a shop disputes nothing.
    const isElsewhere = questionToUs(heard) !== undefined && !OF_THE_LIST.test(heard.text);
    const disputed = isElsewhere || (isComplaint(heard) && act === 'vent') ? undefined : disputedFact(turn, heard.text);
    if (disputed) return askCorrect(turn, disputed);
    if (session.disputes >= MOST_DISPUTES) return askWhich(turn);
    if (act === 'question' || questionToUs(heard) !== undefined) return explain(turn);
    if (!saysMore(turn)) return askWhich(turn);
    session.disputes += 1;
    noteStory(record, { ...heard, text: riderOf(heard.text) ?? heard.text }, turn.at);
    return 'restate';
  },
};

/** They do not believe that it leads anywhere: the time of our next word is said, once, and what was read back stays open. */
async function reassure(turn: Turn): Promise<Next> {
  const { session, theCase: record, said } = turn;
  session.steam += 1;
  noteStory(record, said, turn.at);
  const by = tellTime(turn, promiseFollowUp(turn, record, 'agent', said.text.slice(0, 200).toWellFormed()));
  await say(turn, [line('next.when', { by }), line('restate.still', {})], {
    buttons: ['yes', 'no'],
    because: 'they doubt that it leads anywhere',
  });
  return 'wait';
}

/** The customer says what is wrong, or adds something, rather than that something is wrong. */
function saysMore(turn: Turn): boolean {
  const { text, understanding } = turn.said;
  const act = understanding.act.label;
  if (text === '' || act === 'dont_know' || act === 'refuse' || isBareDispute(text)) return false;
  return act !== 'other' || turn.asked?.fact === 'which' || tellsStory(turn.said);
}

/** A question back: why we ask is told, anything else is kept for those who know, and the restatement stays open. */
async function explain(turn: Turn): Promise<Next> {
  const isWhy = asksWhyWeAsk(turn.said.text);
  if (isWhy) turn.session.disputes += 1;
  const because = 'a question about the restatement';
  if (isWhy) await sayBeside(turn, line('clarify.why', {}), { because });
  else
    await say(turn, [keepQuestion(turn, turn.theCase), line('restate.still', {})], { buttons: ['yes', 'no'], because });
  return 'wait';
}

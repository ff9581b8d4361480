import { recognize } from '../../nlp/index.ts';
import { type CaseRecord, isOpenHandoff } from '../../storage/index.ts';
import { carryOver, learn, registerCase, turnTo } from '../caseBook.ts';
import { noteFacts } from '../listen/facts.ts';
import { letters } from '../listen/letters.ts';
import { goneFacts } from '../listen/noAnswer.ts';
import { mentionsProof } from '../listen/proof.ts';
import { noteStory } from '../listen/story.ts';
import { isMostlyWish } from '../listen/wish.ts';
import { sayAside } from '../openQuestion.ts';
import { matterOf } from '../pack/index.ts';
import { otherMatter } from '../policy/matters.ts';
import { recognizeContextOf } from '../recognizeContext.ts';
import { closeQuestion, line, say } from '../say.ts';
import type { Heard, Turn } from '../turn.ts';

/** Stages in which another matter would be mixed into the one at hand. */
const IN_THE_MIDDLE = new Set(['clarify', 'restate', 'propose', 'consult']);

const YES = new Set(['confirm', 'accept']);
const NO = new Set(['deny', 'reject']);

const APART = /\b(?:separate(?:ly)?|two cases|own case)\b|分开|分開|单独|單獨|另外(?:立|开|開|登记|登記)|两件|兩件/iu;
const TOGETHER = /\b(?:together|one case|same case|as one|in one)\b|一起|一併|一并|合(?:在|成)|放在?一|同一件/iu;

/** What was charged or paid. */
const OF_MONEY =
  /\b(?:bill|billed|charged?|receipt|refund|money|paid|pay|price|off my card)\b|账单|帳單|埋单|埋單|收费|收費|扣[款费費]|退款|付[款了]/iu;

/** The story speaks of what was charged already: more of it is no matter besides. */
const isOfMoney = ({ facts }: CaseRecord, text: string) =>
  OF_MONEY.test(facts.details?.value ?? '') && OF_MONEY.test(text);

/** What it came to. */
const STATES_SUM =
  /\b(?:bill|total|order|price|it|meal|they|that)(?: \w+)? (?:was|were|is|came to|comes to|cost)(?: about| around| like)? ?(?:HK|US|S|A)?[£$€¥]?\d|(?:[帐賬账帳]单|帳單|賬單|埋[单單]|一共|总共|總共|合共|消[费費]|付了|畀咗|俾咗)(?:是|係|咗|了)?[^，。\d]{0,3}\d/iu;

/** The sum itself is wrong. */
const SUM_AMISS =
  /\b(?:wrong|over\w*|extra|too (?:much|high)|twice|double\w*|should|instead|more than|never|why|charged|not)\b|[多错錯乱亂重]|不[对對该該]|唔啱|[为為]什|凭什|憑什|點解/iu;

/** Two cases or one, in words or by a plain yes or no; undefined when the message says neither. */
function choiceOf({ text, understanding }: Heard): 'apart' | 'together' | undefined {
  const { label } = understanding.act;
  if (TOGETHER.test(text)) return 'together';
  if (APART.test(text) || YES.has(label)) return 'apart';
  return NO.has(label) ? 'together' : undefined;
}

/**
 * A complaint about something else in the middle of a case becomes a case of its own, or a part of this one, as the
 * customer wishes. Asked once for each kind of matter. True: handled.
 */
export async function separateMatter(turn: Turn): Promise<boolean> {
  const { session, openCase: record, said } = turn;
  if (session.ask?.fact === 'separate') return hearChoice(turn);
  if (!record || !IN_THE_MIDDLE.has(record.stage) || turn.laneSpoken || isOpenHandoff(turn.conversation.handoff)) {
    return false;
  }
  if (session.ask?.fact === 'details' || isOfProof(said.text) || givesContact(said)) return false;
  // "Table 14, the bill was HK$820" says what it came to, and complains of nothing.
  if (STATES_SUM.test(said.text) && !SUM_AMISS.test(said.text)) return false;
  // What would put it right is no second matter, though it speaks of the bill.
  if (isMostlyWish(said.text)) return false;
  const code = otherMatter(record.categories, said.text, said.understanding);
  if (!code || session.matters.includes(code) || (code === 'billing' && isOfMoney(record, said.text))) return false;
  session.matters.push(code);
  if (session.ask) session.aside = session.ask;
  session.second = { text: said.text.slice(0, 4000).toWellFormed(), activityId: said.activityId };
  const matter = matterOf(turn.pack, code, said.text, turn.locale);
  await say(turn, line('case.separate', { matter }), {
    ask: { kind: 'confirm', fact: 'separate' },
    because: `another matter: ${code}`,
  });
  return true;
}

/** Letters of the longest message that says only what there is to show for it: "发票丢了，微信支付有记录". */
const SHORT = 24;
const isOfProof = (text: string) => letters(text) <= SHORT && (mentionsProof(text) || goneFacts(text).length > 0);

/** "I have no mobile, the landline is 020 7946 0011": how to reach them, and no matter of phones. */
const givesContact = ({ text, understanding: { entities } }: Heard) =>
  letters(text) <= SHORT * 2 && entities.some(({ type }) => type === 'phone' || type === 'email');

async function hearChoice(turn: Turn): Promise<boolean> {
  const { session, theCase: record } = turn;
  const { second, aside } = session;
  const choice = choiceOf(turn.said);
  closeQuestion(turn);
  delete session.aside;
  delete session.second;
  if (aside) session.ask = aside;
  if (!second) return false;
  const understanding = recognize(second.text, recognizeContextOf(turn.conversation, turn.pack, turn.now));
  const heard: Heard = { ...second, understanding, photos: 0 };
  if (choice === 'apart') {
    const other = registerCase(turn, heard);
    learn(turn, other, understanding);
    noteStory(other, heard, turn.at);
    noteFacts(turn, other, heard, undefined);
    turn.asked = aside;
    return sayAside(turn, line('case.separated', { number: other.number }), {
      because: 'the customer wants two cases',
    });
  }
  // Anything but a yes keeps it in the case at hand, where nothing of it is lost.
  learn(turn, record, understanding);
  noteFacts(turn, record, heard, undefined);
  noteStory(record, heard, turn.at);
  turn.asked = aside;
  if (choice === undefined) return false;
  return sayAside(turn, line('case.together', {}), { because: 'the customer wants one case' });
}

/** After one matter is on its way: turns to the one that has waited, if there is one. */
export function turnToWaitingMatter(turn: Turn, done: CaseRecord): boolean {
  const waiting = turn.conversation.cases.find(({ id, status, stage }) => {
    return id !== done.id && status === 'intake' && stage === 'vent';
  });
  if (!waiting) return false;
  turnTo(turn, waiting);
  // It was plain enough to be kept apart.
  turn.session.matterPlain = true;
  carryOver(done, waiting);
  turn.preface = line('case.next', {});
  turn.because = 'the other matter is next';
  return true;
}

import { enterStage, move } from '../caseBook.ts';
import { turnToWaitingMatter } from '../interruptions/secondMatter.ts';
import { requestPerson, tellTime } from '../people.ts';
import type { Offer } from '../policy/remedies.ts';
import { makePromise, promiseFollowUp } from '../promises.ts';
import { remedyText } from '../remedyText.ts';
import { fillMarks, type Labels, labels } from '../replies/index.ts';
import { closeQuestion, line, say } from '../say.ts';
import { quoted } from '../theirTerms.ts';
import type { Turn } from '../turn.ts';
import { followUp } from './followUp.ts';
import type { StageScript } from './stageDialog.ts';

type Decider = keyof Labels['role'];

/** What was accepted: who does what by when, each a promise with a deadline, and the day we come back to the customer. */
async function promiseRemedies(turn: Turn, accepted: readonly Offer[], owner: string): Promise<void> {
  const record = turn.theCase;
  const ids = accepted.map(({ id }) => id).join(', ');
  move(turn, record, 'accepted', ids);
  const actions = accepted.map(({ remedy }) => {
    const words = remedyText(turn, remedy);
    makePromise(turn, { kind: 'remedy', owner: remedy.owner, words, dueAt: turn.deadlines.doneBy(remedy, turn.now) });
    return words;
  });
  const by = tellTime(turn, promiseFollowUp(turn, record, owner, actions.join('\n')));
  const { beyond } = turn.session;
  if (beyond) actions.push(decisionOf(turn, beyond, by));
  if (turn.term !== undefined) actions.push(decisionOf(turn, beyond ?? 'agent', by, turn.term));
  await say(turn, line('commit.summary', { actions, by, number: record.number }), { because: `${ids} was accepted` });
}

/** The customer's own wish, or the term on which they agreed, which somebody else decides. */
function decisionOf(turn: Turn, decider: Decider, by: string, term?: string): string {
  const { role, decides, onTerm } = labels(turn.locale, turn.variant);
  const who = role[decider];
  if (term === undefined) return fillMarks(decides, { who, by });
  return fillMarks(onTerm, { who, by, term: quoted(term.replace(/[\s.。,，]+$/u, ''), turn.locale) });
}

/** Nothing within authority was right: a person decides, with everything said so far, by a stated time. */
async function promiseDecision(turn: Turn, decider: Decider): Promise<void> {
  const record = turn.theCase;
  requestPerson(turn, 'unsolved', false);
  move(turn, record, 'escalated', 'a person decides');
  const who = labels(turn.locale, turn.variant).role[decider];
  const by = tellTime(turn, promiseFollowUp(turn, record, decider, record.facts.wish?.value ?? who));
  await say(turn, line('consult.person', { who, by, number: record.number }), { because: `${decider} decides` });
}

/** Stage 7: sums up who does what by when, gives the number, and closes with the three sentences. */
export const commit: StageScript = {
  id: 'commit',

  async speak(turn) {
    closeQuestion(turn);
    const record = turn.theCase;
    const accepted = turn.accepted.flatMap((id) => {
      const remedy = turn.pack.remedies[id];
      return remedy ? [{ id, remedy }] : [];
    });
    const [first] = accepted;
    if (first) await promiseRemedies(turn, accepted, first.remedy.owner);
    else await promiseDecision(turn, turn.session.beyond ?? 'supervisor');
    delete turn.session.beyond;
    await say(turn, line('commit.close', {}), { because: 'closing words' });
    enterStage(turn, record, 'follow_up');
    return turnToWaitingMatter(turn, record) ? 'apology' : 'end';
  },

  /** Whatever is said after the closing words is about a case under way. */
  hear: followUp.hear,
};

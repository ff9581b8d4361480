import { recognize } from '../nlp/index.ts';
import { questionOf, restateLines, restatement } from './facts.ts';
import { offerWords } from './offerWords.ts';
import { matterOf } from './pack/index.ts';
import { MOST_ASKS } from './policy/clarify.ts';
import { recognizeContextOf } from './recognizeContext.ts';
import { type Line, line, type SayOptions, say } from './say.ts';
import type { Turn } from './turn.ts';

/** The remedies on the table, once more. */
function offerAgain(turn: Turn): Line | undefined {
  const [first, second] = turn.session.offered.flatMap((id) => turn.pack.remedies[id] ?? []);
  if (!first) return undefined;
  return offerWords(turn, first, second);
}

/** Whether another matter shall be a case of its own, once more. */
function separateAgain(turn: Turn): Line {
  const text = turn.session.second?.text ?? '';
  const { categories } = recognize(text, recognizeContextOf(turn.conversation, turn.pack, turn.now));
  return line('case.separate', { matter: matterOf(turn.pack, categories[0]?.code ?? 'other', text, turn.locale) });
}

/**
 * The open question in words, to come back to it after an interruption or in another language. Undefined when nothing is
 * open.
 */
export function openQuestion(turn: Turn): Line | undefined {
  const { ask } = turn.session;
  const record = turn.lastCase;
  if (!ask || !record) return undefined;
  switch (ask.kind) {
    case 'fact':
      if (ask.fact === 'details' && record.stage === 'vent') return line('vent.more.calm', {});
      return ask.fact ? questionOf(turn, ask.fact, (record.asked[ask.fact] ?? 0) > 1) : undefined;
    case 'confirm':
      if (ask.fact === 'cancel') return line('cancel.ask', { number: record.number });
      if (ask.fact === 'solved') return line('followUp.nudge', { number: record.number });
      if (ask.fact === 'separate') return separateAgain(turn);
      if (ask.fact === 'which') return line('restate.which', {});
      return restatement(turn, restateLines(turn, record));
    case 'wish':
      return line((record.asked.wish ?? 0) > 1 ? 'wish.again' : 'wish.ask', {});
    case 'opinion':
      return line('consult.view', {});
    case 'proposal':
      return offerAgain(turn);
    case 'csat':
      return line((record.asked.csat ?? 0) > 0 ? 'csat.again' : 'csat.ask', {});
  }
}

/** The fact that the open question asks for, while the facts are being collected. */
function askedFact({ session, lastCase }: Turn): string | undefined {
  const { ask } = session;
  return lastCase?.stage === 'clarify' && ask?.kind === 'fact' ? ask.fact : undefined;
}

/** Says something besides in which nothing is asked anew: the open question stands, in another language or as it was. */
export async function sayBeside(turn: Turn, words: Line, options: SayOptions): Promise<void> {
  const question = openQuestion(turn);
  const key = 'params' in words ? words.key : undefined;
  await say(turn, question ? [words, question] : words, { ...(key ? { key } : {}), ...options });
}

/**
 * Says something besides and comes back to the open question, so that nobody has to scroll for it. A fact is asked for
 * at most twice in a conversation, however many turns lie between: coming back to it is the second time, and after that the
 * words go before whatever is said next. True: it was the whole reply.
 */
export async function sayAside(turn: Turn, words: Line, options: SayOptions): Promise<boolean> {
  const fact = askedFact(turn);
  if (fact !== undefined) {
    const { asked } = turn.theCase;
    const times = asked[fact] ?? 0;
    if (times >= MOST_ASKS) {
      turn.preface = words;
      turn.speaksNext = true;
      return false;
    }
    asked[fact] = times + 1;
  }
  await sayBeside(turn, words, options);
  return true;
}

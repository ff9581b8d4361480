import { learn, openCase } from '../caseBook.ts';
import { noteFacts, noteStory } from '../listen/facts.ts';
import { isComplaint } from '../listen/listen.ts';
import { requestPerson } from '../people.ts';
import { line, say } from '../say.ts';
import type { Turn } from '../turn.ts';

/** The customer wants a person: recorded at once, with the truth about when one answers. True: handled. */
export async function wantPerson(turn: Turn): Promise<boolean> {
  const heard = turn.said;
  const { session } = turn;
  const { act, signals } = heard.understanding;
  const wants = act.label === 'want_human' || (signals.includes('human') && act.label !== 'status');
  if (!wants || session.ask?.kind === 'csat') return false;
  if (isComplaint(heard) || session.caseId) {
    const record = session.caseId && turn.openCase ? turn.openCase : openCase(turn, heard);
    learn(turn, record, heard.understanding);
    noteFacts(record, heard, undefined, turn.at);
    if (isComplaint(heard)) noteStory(record, heard, turn.at);
  }
  const by = requestPerson(turn, 'asked', false);
  session.carriesOn = false;
  const record = session.caseId ? turn.openCase : undefined;
  const words = record ? line('human.requested', { by, number: record.number }) : line('human.requested.first', { by });
  await say(turn, words, { because: 'the customer asks for a person' });
  return true;
}

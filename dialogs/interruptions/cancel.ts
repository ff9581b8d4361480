import { isClosed, move } from '../caseBook.ts';
import { withdrawRequest } from '../people.ts';
import { closePromises } from '../promises.ts';
import { closeQuestion, line, say } from '../say.ts';
import type { Turn } from '../turn.ts';

/** "Cancel", "算了": asked back once, because a complaint withdrawn by mistake is a complaint lost. True: handled. */
export async function cancelCase(turn: Turn): Promise<boolean> {
  const { session } = turn;
  const act = turn.said.understanding.act.label;
  const record = session.caseId ? turn.openCase : undefined;
  if (session.ask?.fact === 'cancel') {
    if (act === 'confirm' || act === 'accept' || act === 'cancel') {
      closeQuestion(turn);
      delete session.aside;
      if (!record) return false;
      move(turn, record, 'closed', 'withdrawn by the customer', 'customer');
      record.disposition = 'withdrawn';
      withdrawRequest(turn);
      closePromises(turn, 'cancelled', ['follow_up', 'remedy', 'handoff']);
      await say(turn, line('cancel.done', { number: record.number }), { because: 'withdrawn by the customer' });
      return true;
    }
    const { aside } = session;
    closeQuestion(turn);
    delete session.aside;
    if (aside) session.ask = aside;
    if (act !== 'deny' && act !== 'reject') return false;
    await say(turn, line('cancel.kept', {}), { because: 'the case is kept' });
    return true;
  }
  if (act !== 'cancel') return false;
  if (!record || isClosed(record)) {
    await say(turn, line('cancel.nothing', {}), { because: 'there is no open case' });
    return true;
  }
  if (session.ask) session.aside = session.ask;
  await say(turn, line('cancel.ask', { number: record.number }), {
    ask: { kind: 'confirm', fact: 'cancel' },
    buttons: ['yes', 'no'],
    because: 'the customer wants to cancel',
  });
  return true;
}

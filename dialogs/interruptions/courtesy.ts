import { isComplaint } from '../listen/listen.ts';
import { askedLocale } from '../policy/locale.ts';
import { line, say } from '../say.ts';
import type { Turn } from '../turn.ts';

/** A switch of language in words. True: handled. */
export async function switchLanguage(turn: Turn): Promise<boolean> {
  const locale = askedLocale(turn.said.text);
  if (!locale) return false;
  turn.conversation.locale = locale;
  turn.session.localeChosen = true;
  if (turn.openCase) turn.openCase.locale = locale;
  await say(turn, line('language.switched', {}), { because: `the customer asks for ${locale}` });
  return true;
}

/** Questions to which thanks or goodbye is itself an answer. */
const ANSWERED_BY_THANKS = new Set(['confirm', 'proposal', 'csat']);

/** Thanks and goodbye: the customer keeps the last word, and knows that the case stays. True: handled. */
export async function answerCourtesy(turn: Turn): Promise<boolean> {
  const { session } = turn;
  const act = turn.said.understanding.act.label;
  if ((act !== 'thanks' && act !== 'goodbye') || isComplaint(turn.said)) return false;
  if (session.ask && ANSWERED_BY_THANKS.has(session.ask.kind) && act === 'thanks') return false;
  if (session.ask?.kind === 'csat') return false;
  const record = session.caseId ? turn.openCase : undefined;
  const open = record !== undefined && record.status !== 'closed';
  if (act === 'goodbye') {
    await say(turn, open ? line('goodbye.open', { number: record.number }) : line('goodbye.plain', {}), {
      because: 'goodbye',
    });
    return true;
  }
  await say(turn, line(open && session.ask ? 'thanks.open' : 'thanks.closed', {}), { because: 'thanks' });
  return true;
}

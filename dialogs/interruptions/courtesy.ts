import { endsStory } from '../listen/closing.ts';
import { saysItIsDone } from '../listen/itIsDone.ts';
import { isComplaint } from '../listen/listen.ts';
import { sayAside, sayBeside } from '../openQuestion.ts';
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
  // "说中文", and at once "转人工": the person is what they are waiting for.
  if (turn.said.understanding.act.label === 'want_human') return false;
  await sayBeside(turn, line('language.switched', {}), { because: `the customer asks for ${locale}` });
  return true;
}

/** Questions to which thanks is itself an answer. */
const ANSWERED_BY_THANKS = new Set(['confirm', 'proposal', 'csat']);

/** "That's all" at the beginning of a message ends the story, whatever follows; it is no goodbye. */
const ENDS_FIRST =
  /^\W{0,3}(?:(?:and|ok|okay|so),? )?(?:that'?s|thats|that is) (?:it|all|everything)\b|^\W{0,3}就(?:这|這)(?:些|样|樣)/iu;

/** Thanks and goodbye: the customer keeps the last word, and knows that the case stays. True: handled. */
export async function answerCourtesy(turn: Turn): Promise<boolean> {
  const { session, openCase: record } = turn;
  const act = turn.said.understanding.act.label;
  if ((act !== 'thanks' && act !== 'goodbye') || isComplaint(turn.said)) return false;
  // "ty@mail.com" thanks nobody.
  if (turn.said.understanding.entities.some(({ type }) => type === 'email' || type === 'phone')) return false;
  if (session.ask && ANSWERED_BY_THANKS.has(session.ask.kind) && act === 'thanks') return false;
  if (session.ask?.kind === 'csat') return false;
  // "That's all", "that's all, thanks": the story is told, and now it is our turn.
  if (record?.stage === 'vent' && act === 'thanks') return false;
  const ends = endsStory(turn.said.text) || ENDS_FIRST.test(turn.said.text);
  if (record && record.stage !== 'follow_up' && ends) return false;
  if (record?.stage === 'follow_up' && saysItIsDone(turn)) return false;
  if (act === 'goodbye') {
    const words = record ? line('goodbye.open', { number: record.number }) : line('goodbye.plain', {});
    await say(turn, words, { buttons: [], because: 'goodbye' });
    return true;
  }
  if (record && session.ask) return sayAside(turn, line('thanks.open', {}), { because: 'thanks' });
  await say(turn, line('thanks.closed', {}), { because: 'thanks' });
  return true;
}

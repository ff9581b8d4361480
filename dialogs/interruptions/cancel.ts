import { move } from '../caseBook.ts';
import { settlesForIt } from '../listen/agreement.ts';
import { sayAside } from '../openQuestion.ts';
import type { RemedyKind } from '../pack/index.ts';
import { withdrawRequest } from '../people.ts';
import { wishedKinds } from '../policy/wishKinds.ts';
import { closePromises } from '../promises.ts';
import { closeQuestion, line, say } from '../say.ts';
import type { Turn } from '../turn.ts';

/** Answers to "shall I withdraw it?" that leave everything as it is. */
const KEEPS = new Set(['deny', 'reject', 'partly', 'dont_know', 'refuse', 'counter']);

/** Yes in the words of the question: "嗯取消", "withdraw it". */
const CANCELS =
  /^(?!.*(?:不|别|別|唔|\bno\b|\bnot\b|n't)).{0,20}(?:取消|撤回|撤销|撤銷|撤了|撤掉|\bcancel\b|\bwithdraw\b)/iu;

/** Begins like a yes: a name under the question, "Winnie", withdraws nothing, whatever it reads like. */
const YES =
  /^[\s\p{P}]*(?:y\b|yes|yea\w*|yep|yup|ok|k\b|sure|fine|right|correct|confirm|please|pls|do it|go ahead|absolutely|of course|certainly|definitely|agreed|好|嗯|哦|對|对|是|係|系|可以|可|行|得|啱|冇錯|沒錯|没错|冇問題|没问题|沒問題|確定|确定|確認|确认|要|同意|就這|就这|麻煩|麻烦|唔該|谢|謝)/iu;

/** Something of ours that is to be cancelled: a plan, an order, a booking. */
const CANCELS_THING =
  /\b(?:cancel\w*|terminate|end|leave|get out of|unsubscribe)\b[^.!?\n]{0,30}\b(?:plan|contract|order|subscription|service|account|booking|reservation|membership|line|package|policy|add-?on|delivery|direct debit|broadband|internet|wifi|fibre|sim)\b|\b(?:trying|tried|want(?:ed)?|asked|need(?:ed)?|like|how|impossible|been) (?:you |them |it |\w+ )?(?:to |ing )?cancel(?:l?ing)?\b(?! (?:my |the |this )?(?:complaint|case|request))/iu;
const OF_THE_CASE = /\b(?:complaint|case|request|ticket|forget it|never ?mind|drop it|withdraw)\b/iu;

/** What nobody asks for who withdraws. */
const MAKES_GOOD: ReadonlySet<RemedyKind> = new Set([
  'refund',
  'replace',
  'redo',
  'repair',
  'compensation',
  'correction',
]);

/** "Cancel it", from somebody who has told us that they want out of their plan: that is what they want, and no withdrawal. */
function isOrdered({ said, openCase }: Turn): boolean {
  // "Just refund me, I give up" gives up hoping, and not the money.
  if (wishedKinds(said.text).some((kind) => MAKES_GOOD.has(kind))) return true;
  if (OF_THE_CASE.test(said.text) || !/\bcancel/iu.test(said.text)) return false;
  const told = [openCase?.opening.text, openCase?.facts.details?.value, openCase?.facts.wish?.value].join('\n');
  return CANCELS_THING.test(told) || wishedKinds(openCase?.facts.wish?.value ?? '').includes('cancel');
}

/** "Cancel", "算了": asked back once, because a complaint withdrawn by mistake is a complaint lost. True: handled. */
export async function cancelCase(turn: Turn): Promise<boolean> {
  const { session, openCase: record } = turn;
  const act = turn.said.understanding.act.label;
  if (session.ask?.fact === 'cancel') return confirmCancel(turn);
  // "算啦，袋住先", with an offer on the table, takes it.
  const isTaken = session.ask?.kind === 'proposal' && settlesForIt(turn.said.text);
  if (act !== 'cancel' || isTaken || isOrdered(turn)) return false;
  if (!record) {
    await say(turn, line('cancel.nothing', {}), { because: 'there is no open case' });
    return true;
  }
  if (session.ask) session.aside = session.ask;
  await say(turn, line('cancel.ask', { number: record.number }), {
    ask: { kind: 'confirm', fact: 'cancel' },
    because: 'the customer wants to cancel',
  });
  return true;
}

async function confirmCancel(turn: Turn): Promise<boolean> {
  const { session, openCase: record } = turn;
  const act = turn.said.understanding.act.label;
  const { aside } = session;
  closeQuestion(turn);
  delete session.aside;
  const says =
    act === 'cancel' || act === 'thanks' || ((act === 'confirm' || act === 'accept') && YES.test(turn.said.text));
  if (record && (says || CANCELS.test(turn.said.text))) {
    record.disposition = 'withdrawn';
    withdrawRequest(turn);
    closePromises(turn, 'cancelled', ['follow_up', 'remedy'], record.id);
    move(turn, record, 'closed', 'withdrawn by the customer', 'customer');
    await say(turn, line('cancel.done', { number: record.number }), { because: 'withdrawn by the customer' });
    return true;
  }
  // Anything but a yes leaves the case as it was, and the question before it open.
  if (aside) session.ask = aside;
  turn.asked = aside;
  if (!KEEPS.has(act)) return false;
  return sayAside(turn, line('cancel.kept', {}), { because: 'the case is kept' });
}

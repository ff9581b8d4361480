import { isOpenHandoff } from '../../storage/index.ts';
import { learn } from '../caseBook.ts';
import { byKnownMatter } from '../knownMatter.ts';
import { type AheadQuestion, aheadQuestion, claimed } from '../listen/aheadQuestion.ts';
import { noteFacts } from '../listen/facts.ts';
import { isComplaint } from '../listen/listen.ts';
import { noteWish } from '../listen/noteWish.ts';
import { noteStory } from '../listen/story.ts';
import { findWish } from '../listen/wish.ts';
import { sayAside } from '../openQuestion.ts';
import { standingTime, tellTime } from '../people.ts';
import { beyondAuthority, openOffers } from '../policy/remedies.ts';
import { wishedKinds } from '../policy/wishKinds.ts';
import { promiseFollowUp } from '../promises.ts';
import { labels } from '../replies/index.ts';
import { type Line, line } from '../say.ts';
import type { Heard, Turn } from '../turn.ts';
import { isWaiting } from './waiting.ts';

/** Asks when there will be an answer. */
const WHEN =
  /\b(?:when|how long)\b[^.!?]{0,40}\b(?:hear|know|answer|reply|get back|call|ring|contact|told|tell|sorted|solved|resolved|fixed|refund\w*|result|take)\b|(?:什么时候|什麼時候|甚麼時候|啥时候|几时|幾時|何时|何時|多久|要等到|哪[天日]|[几幾][号號]|[边邊]日)[^，。,]{0,12}(?:[修弄搞装裝转轉接办辦恢通][^，。,]{0,2}[好完通复復]|说|說|讲|講|话|話|通知|回|答|结果|結果|处理|處理|解决|解決|消息|音|联系|聯絡|知|搞定|退|到账|到帳|有人|来人|來人|派人|来修|來修|上门|上門|换|換|整|到|发货|發貨|出货|出貨|畀|俾|好)|(?:等|要)(?:多久|几天|幾天|幾耐|几耐)[?？]?$|(?:[给給畀俾]|要)(?:我)?(?:一)?[个個](?:[准準][话話信]|[准準确確][切實实]?(?:的)?(?:[时時][间間]|日子|日期))|(?:几|幾|多少)天(?:能|可以|内|內|会|會)[^，。,]{0,8}$|幾耐(?:先|有|會)?[^，。,]{0,8}[?？]?$/iu;

/** Asks what we mean to do. */
const HOW =
  /\bwhat (?:are you|will you|is going to|'s going to|happens|can you)\b[^.!?]{0,24}\b(?:do|happen|next|about it|about this|now)\b|\bhow (?:are you|will you|do you plan)\b[^.!?]{0,16}\b(?:fix|solve|sort|handle|resolve)\b|(?:你们|你們|你哋|您|你)?(?:打算|准备|準備|想|要|会|會|到底)?(?:怎么|怎麼|咋|如何|怎样|怎樣|点|點)(?:样|樣)?(?:处理|處理|解决|解決|赔|賠|补偿|補償|办|辦|搞|弄|收场|收場|跟)(?!的|过|過|了)|(?:接下来|接下來|然后|然後|跟住)(?:呢|怎么|怎麼|会|會|點)/iu;

/** Asks whether we will do something. */
const WHETHER =
  /\b(?:can|will|could|are) you\b[^.!?]{0,24}\b(?:refund|replace|exchange|repair|fix|pay|compensat\w*|cancel|give|do it)\b[^.!?]{0,20}(?:\?|or not)|(?:能不能|可不可以|可唔可以|会不会|會不會|能否|可否|得唔得|肯不肯|到底)(?:直接|帮我|幫我|给我|給我|全额|全額|(?<!到底)[^，。,有]{0,5}?)(?:退|换|換|赔|賠|修|转|轉|解[约約]|取消|办|辦|处理|處理|解决|解決|减|減|免|补|補|送|发|發|寄|(?:[来來]|派)(?:个|個)?人|上[门門]|[拉取收搬][走件])|^(?:那|这样|這樣|噉|咁)?(?:可以|可唔可以|行|得|得唔得|行不行|可不可以)[吗嗎么呀咩]?[?？]$|^(?:那|这样|這樣|噉|咁)?(?:可以|行)[吗嗎]$|(?:係咪|是不是)[^，。,]{0,4}(?:退|換|换|賠|赔|免|減|减|修)[^，。,]{0,4}[?？]?$|(?:可以|能|得)(?:帮我|幫我|给我|給我|[^，。,]{0,5}?)(?:退|换|換|赔|賠|修(?!的)|免|补|補|[来來嚟](?=人|修|看|取|[吗嗎])|上[门門]|[取拉收][走件])[^，。,]{0,6}[吗嗎么呀咩]|(?:[费費钱錢][^，。,]{0,6})?(?:出不出|付不付|赔不赔|賠不賠|退不退|换不换|換不換|出唔出|賠唔賠|退唔退|換唔換)[?？]?$|(?:[谁誰]|邊個)(?:来|來)?(?:出|付|[赔賠]|承[担擔])[?？]?$/iu;

/** What they asked somebody then, and what came of it: "問一下可不可以換位子就翻白眼" asks us nothing. */
const ASKED_THEM =
  /[问問](?:[一]?[下吓]|[过過了咗他她佢们們店员員服务務經经理長长]){0,4}[^，。？?]{0,6}(?:可不可以|能不能|可唔可以|得唔得|可否|能否)[^，。？?]{1,14}(?:就|都|竟|居然|[却卻]|[结結]果|[说說話话回])/u;

/** "看你們怎麼處理" leaves it to us. */
const LEAVES = /^(?:[^\p{L}\p{N}]|那|我|就|都)*(?:看|由|随|隨|睇)/u;

/** Longest message in which words alone make it a question; a longer one has its mark, or reads as one. */
const SHORT = 40;

/** What a message asks about what comes, rather than telling something. */
function askedAhead({ text, understanding, wantsPerson }: Heard): AheadQuestion | undefined {
  if (wantsPerson || LEAVES.test(text) || ASKED_THEM.test(text)) return undefined;
  const isQuestion = text.length <= SHORT || /[?？]\s*$/u.test(text) || understanding.act.label === 'question';
  const english = isQuestion ? aheadQuestion(text) : undefined;
  if (english !== undefined) return english;
  // Behind a story in Chinese the last clause asks: "师傅来了两次都没弄好，到底哪天能修好啊".
  const isLong = text.length > SHORT;
  const last = isLong ? (text.split(/[，。！!；;,\n]\s*(?=\S)/u).at(-1) ?? '') : text;
  if (last.length <= SHORT && (!isLong || /\p{Script=Han}/u.test(last)) && WHEN.test(last)) return 'time';
  if (isLong) return undefined;
  if (HOW.test(text)) return 'plan';
  return WHETHER.test(text) ? 'claim' : undefined;
}

/**
 * The answer to a question about what comes, as far as the policy knows it; a time that is told is a promise on record. What is
 * claimed becomes the wish, where none is known. Undefined where nothing of the kind is asked.
 */
export function answerAhead(turn: Turn): Line | undefined {
  const { said, theCase: record } = turn;
  const asks = askedAhead(said);
  if (asks === undefined) return undefined;
  const { handoff } = turn.conversation;
  const contact = (owner: string) =>
    isOpenHandoff(handoff)
      ? standingTime(turn, handoff)
      : tellTime(turn, promiseFollowUp(turn, record, owner, said.text.slice(0, LONGEST).toWellFormed()));
  if (asks === 'time') return line('next.when', { by: contact('agent') });
  if (asks === 'plan') return line('next.how', { by: contact('agent') });
  const object = claimed(said.text);
  if (object !== undefined && record.facts.wish?.state !== 'known') noteWish(record, said, object, turn.at);
  const kinds = wishedKinds(said.text);
  const beyond = beyondAuthority(turn.pack, byKnownMatter(turn, record));
  const isMine = kinds.every((kind) =>
    openOffers(turn.pack, byKnownMatter(turn, record)).some(({ remedy }) => remedy.kind === kind),
  );
  if (kinds.length > 0 && isMine && !beyond) return line('next.mine', {});
  const who = beyond?.who ?? 'agent';
  return line('next.theirs', { who: labels(turn.locale, turn.variant).role[who], by: contact(who) });
}

/** Longest question kept with the promise to come back to it. */
const LONGEST = 200;

/**
 * A question about what we will do, once the story is told: an honest line on who decides and by when, and back to what was
 * asked. What else the message says is taken in. True: handled.
 */
export async function tellNextStep(turn: Turn): Promise<boolean> {
  const record = turn.openCase;
  const { asked } = turn;
  if (!record || turn.laneSpoken || isWaiting(turn)) return false;
  if (!['clarify', 'restate', 'propose'].includes(record.stage)) return false;
  const asks = askedAhead(turn.said);
  // Asked what would put it right, "能不能转到别的店用" is what would.
  if (asks === undefined || (asks === 'claim' && asked?.kind === 'wish')) return false;
  const tellsMore = /[，,。;；\n]/u.test(turn.said.text);
  const isUnderWish = asked?.kind !== 'fact' && asked?.fact !== 'restatement';
  if (isUnderWish && (asked?.kind !== 'wish' || tellsMore || findWish(turn.said.text) !== undefined)) return false;
  learn(turn, record, turn.said.understanding);
  // A question alone answers none, whatever it could be read as.
  const { answered } = noteFacts(turn, record, turn.said, tellsMore ? asked : undefined);
  if (tellsMore && isComplaint(turn.said)) noteStory(record, turn.said, turn.at);
  const words = answerAhead(turn);
  if (words === undefined) return false;
  if (answered) {
    turn.preface = words;
    return false;
  }
  return sayAside(turn, words, { because: 'asked what we will do' });
}

import type { Understanding } from '../../../nlp/index.ts';
import { wishedKinds } from '../../policy/wishKinds.ts';
import { asksInChinese, isBareQuestion } from '../bareQuestion.ts';
import { isTerseWish } from '../terseWish.ts';
import { findWish } from '../wish.ts';
import { asksOfAllergen } from './allergen.ts';
import { asksForNobodyNow, withoutWages } from './nobodyNow.ts';

/** Somebody is to come and put it right, or to say sorry: no wish to talk to a person now. */
const TO_COME =
  /\b(?:call|ring|phone|text|email|message) me (?:if|when|once|as soon as)\b|派(?:个|個)?(?:人|师傅|師傅|工程师|工程師)[^，。]{0,6}(?:来|來|嚟|修|看|查|装|裝|检|檢|处理|處理|弄)|(?:人|师傅|師傅)(?:上门|上門)|(?:叫|让|讓|要|请|請)(?:你们|你們|你哋)?(?:的|嘅)?(?:分?店|门店|門市|大堂)?(?:经理|經理|店长|店長|老板|老闆|主管|店员|店員)[^，。]{0,8}(?:道歉|对唔住|對唔住|赔|賠)|\b(?:engineer|technician|someone|somebody)\b[^.!?]{0,12}\b(?:come|visit|fix|repair|look at)\b|\b(?:him|her|them|manager|waiter|staff)\b[^.!?]{0,16}\bapologi[sz]e\b/iu;

/** Talking to a person, named outright. */
const TO_TALK = /人工|真人|转接|轉接|\b(?:speak|talk|chat)(?:ing)? (?:to|with)\b|\bput me through\b|\bhuman\b/iu;

/** Somebody, or a way of talking to them, in Chinese. */
const OF_PERSON =
  /[人员員専專专][工员員]?|客服|[经經]理|主管|店[长長]|上[级級]|[领領][导導]|老[板闆]|同事|[负負][责責]|值班|部[长長]|[转轉](?:接|过去|過去)|[电電][话話]|[打call]{1,4}[给給俾畀]|[联聯][系絡络繫]|[a-z]{3}/iu;

/** What they did then, and what came of it: "即刻叫經理，佢話送個甜品算數". */
const CALLED_THEN =
  /(?:同|跟|和|向)(?:你们|你們|你哋)?(?:的|嘅|个|個)?(?:经理|經理|店长|店長|主管|老板|老闆)(?:講|讲|說|说|反映|反應|投诉|投訴)(?:咗|了|过|過)?[^，。]{0,2}[，,\s]?(?:佢|他|她|对方|對方|人家|但|结果|結果)|(?:叫|搵|找)(?:了|咗|过|過)?(?:你们|你們|你哋)?(?:的|嘅|个|個)?(?:经理|經理|店长|店長|服务员|服務員|侍應|店员|店員|主管|老板|老闆)(?:来|來|嚟)?[，,\s](?:但|结果|結果)?(?:佢|他|她|对方|對方|人家|一直|都|又)|(?:叫|搵|找|问|問)(?:了|咗|过|過)?(?:你们|你們|你哋)?(?:的|嘅|个|個)?(?:经理|經理|店长|店長|主管|老板|老闆|值班)(?:来|來|嚟|出[来來嚟])?(?:[佢他她](?:就|都|又|也|却|卻|竟|仲|还|還|只)?[话話说說讲講答笑不没沒冇唔]|[说說話](?![清明话話一下聲声])|也[没沒冇不])|(?:同|跟|和|向|與)(?:你们|你們|你哋)?(?:的|嘅|个|個)?(?:经理|經理|店长|店長|主管|老板|老闆|店员|店員|職員|職员|客服)(?:都|已经|已經)?(?:讲|講|说|說|反映|反應|投诉|投訴|傾)(?:过|過|了|咗)/u;

/** Calls something off; "it stopped working" does not. */
const CALLS_OFF =
  /\b(?:cancel\w*|withdraw\w*|call(?:ing)? (?:it|this) off|drop (?:it|this|the|my)|forget (?:it|about|this)|never ?mind|don'?t bother|not bother|leave it|stop (?:it|this|here|the complaint|my complaint)|close (?:it|this|my|the)|scrap|take (?:it|that) back|give up|no longer)\b|取消|撤|(?<![多少计計没沒打预預结結漏错錯重合折换換怎])[算罢罷][了啦喇](?!我?[们們哋]?(?:[一两兩二三四五六七八九十半\d]|在|[进進]|到|成|[错錯]))|[不唔](?:想|要|再)?(?:投诉|投訴|客訴|申诉|申訴|追究|弄|搞|办|辦|处理|處理|说|說|講|讲|玩)|不用(?:了|处理|處理|管)|唔使(?:喇|理|處理)|作罢|作罷|放弃|放棄|收回/iu;

/** Wants to cancel what they pay for, and cannot: that is what they complain of. A sum that was miscounted calls nothing off either. */
const CANNOT_CANCEL =
  /\b(?:can'?t|cannot|can not|could ?n'?t|unable to|impossible to|(?:wo|does|did)n'?t let me|not let me|tried to) cancel\b|(?:没法|沒法|没办法|沒辦法|[无無]法|不能|唔可以|冇得|冇法|不[让讓给給]|唔[俾畀比])取消|取消(?:[不唔](?:了|到|掉)|极难|失[败敗])/iu;

/** "算了，给你吧 139…": what they did not want to tell is told after all. */
const GIVES_AFTER_ALL =
  /[算罢罷][了啦喇][，,\s]*(?:还是|還是|就|那)?(?:给你|給你|告诉你|告訴你|留|说|說|俾你|畀你|写|寫)|[算罢罷][了啦喇].*\d{7}|\d{7}.*[算罢罷][了啦喇]/u;

/** A sentence of letters that says of nothing that it is not known or not told: then it is no "don't know", and no refusal. */
const SAYS_NEITHER =
  /^(?=(?:[^\p{L}]*\p{L}+){4})(?!.*\b(?:no|not|none|never|nothing|nobody|cannot|without|rather|prefer|skip|(?<!(?:data|day|roaming|travel|season|week\w*|month\w*) )pass|private|personal|business|why|what|which|who|how|where|when|forg[eo]t\w*|lost|idea|sure|unsure|certain|clue|dunno|idk|maybe|perhaps|might|think|guess|hard to|difficult|unknown|unclear|remember|recall|refuse|leave|move on|next|stop|enough|later|need|matter|care|gone|threw|throw\w*|bin\w*|\w+n['’]?t)\b)[\P{Script=Han}]*$/iu;

/** Asks whether it is done: no yes and no no to anything. */
const ASKS_IF_DONE =
  /^[\s\p{P}]*(?:咁|那|而家|现在|現在|到底|你哋|你们|你們)*(?:(?:搞|弄|办|辦|处理|處理|解决|解決|整)(?:掂|定|好|完)?(?:咗|了)?(?:未|没|沒|冇)|好(?:咗|了)(?:未|没|沒|吗|嗎|嘛)|(?:搞定|(?:处理|處理|办|辦|弄)好|解决|解決)(?:了)?(?:吗|嗎))[有呀啊吖㗎啦]*[\s\p{P}]*$|^\W*(?:so |and |ok |hey |hello )?(?:is (?:it|this|that|my case)|are we) (?:all )?(?:done|sorted|fixed|solved|resolved|ready|finished)(?: now| yet)*\W*$|^\W*(?:all )?(?:done|sorted|fixed|ready) yet\W*$/iu;

/** A sound made in thinking: it agrees to nothing. */
const THINKS = /^[\s\p{P}]*(?:h+m+|u+m+|e+r+m*|呃+|额+|額+)[\s\p{P}]*$/iu;

/** The same in English: "we live on a farm" wants nobody. */
const OF_PERSON_EN =
  /\b(?:humans?|persons?|people|some(?:one|body)|any(?:one|body)|agents?|managers?|supervisors?|reps?|representatives?|operators?|staff|colleagues?|boss|advis[eo]rs?|team|service|support|talk\w*|speak\w*|call\w*|ring|rang|phone|chat\w*|connect\w*|transfer\w*|escalat\w*|bots?|robots?|machines?|computers?|ai|pass me|put me|hand me|lady|guy|one|real|him|her|them)\b/iu;

/** What they want of us with it: nobody is put through, and nothing called off, on a word that meant something else. */
export function weighAct(text: string, given: Understanding): Understanding {
  let said = given;
  const isForTalk =
    TO_TALK.test(withoutWages(text)) || !(TO_COME.test(text) || CALLED_THEN.test(text) || asksForNobodyNow(text));
  if (said.act.label === 'want_human' && !isForTalk) {
    const signals = said.signals.filter((one) => one !== 'human');
    said = { ...said, signals, act: { label: 'vent', score: said.act.score } };
  }
  if (said.act.label === 'want_human' && !/\p{Script=Han}/u.test(text) && !OF_PERSON_EN.test(text)) {
    const signals = said.signals.filter((one) => one !== 'human');
    said = { ...said, signals, act: { label: 'other', score: said.act.score } };
  }
  // "能不能今天就退给我" asks for something, and for nobody.
  if (said.act.label === 'want_human' && /\p{Script=Han}/u.test(text) && !OF_PERSON.test(text)) {
    const signals = said.signals.filter((one) => one !== 'human');
    said = { ...said, signals, act: { label: asksInChinese(text) ? 'question' : 'other', score: said.act.score } };
  }
  if (ASKS_IF_DONE.test(text)) said = { ...said, act: { label: 'status', score: 1 } };
  if (said.act.label === 'confirm' && THINKS.test(text))
    said = { ...said, act: { label: 'other', score: said.act.score } };
  // A statement of a few words is taken for a question now and then: 葡萄牙，国庆那几天.
  if (said.act.label === 'question' && /^[^A-Za-z]*\p{Script=Han}[^A-Za-z]*$/u.test(text) && !asksInChinese(text))
    said = { ...said, act: { label: 'other', score: said.act.score } };
  if ((said.act.label === 'dont_know' || said.act.label === 'refuse') && SAYS_NEITHER.test(text)) {
    said = { ...said, act: { label: 'other', score: said.act.score } };
  }
  // "俾張coupon算啦" settles for something, and calls nothing off.
  const settles =
    (isTerseWish(text) ||
      (/[算罢罷][了啦喇]/u.test(text) && findWish(text) !== undefined && !/取消|撤|不用|唔使|不要/u.test(text))) &&
    wishedKinds(text).some((kind) => kind !== 'correction');
  const isOther = CANNOT_CANCEL.test(text) || GIVES_AFTER_ALL.test(text) || settles;
  if (said.act.label === 'cancel' && (!CALLS_OFF.test(text) || isOther)) {
    said = { ...said, act: { label: said.complaint >= 0.4 ? 'vent' : 'other', score: said.act.score } };
  }
  if (said.signals.length === 0 && said.complaint >= 0.5 && (isBareQuestion(text) || asksOfAllergen(text))) {
    said = { ...said, complaint: 0.2, act: { label: 'question', score: said.act.score }, categories: [] };
  }
  return said;
}

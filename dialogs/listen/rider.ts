import { prefersWay } from './howToReach.ts';

/** A yes, or nearly one, at the beginning of a message. What cannot be told from the next word needs a mark or a "but" behind it. */
const YES =
  /^[^\p{L}\p{N}]*(?:(?:oh|well|um+|er+|roughly|mostly|basically|more or less|pretty much|i guess) )?(?:(?:yes|yeah|yep|yup|ya|yh|ok(?:ay)?|k|sure|aye)(?=[\s\p{P}])|(?:fine|alright|all right|deal|agreed|correct|right|mostly|almost|nearly|sort of|more or less|pretty much|basically|perfect|good|great|spot on|i guess(?: so)?|go ahead|(?:that|this|it) works(?: for me)?|i(?:['’]?d| would|['’]?ll| will| can|['’]?m happy to)? (?:accept|take|do|go with)(?: that| it| this| the (?:first|second)(?: one)?)?|(?:i['’]?m )?(?:happy|ok(?:ay)?|fine|good) with (?:that|it|this)|the (?:first|second)(?: one)?(?: is (?:fine|ok))?|(?:that|it|this|all|everything)(?:['’]?s| is| looks| sounds)(?: all| about| mostly)? (?:right|correct|fine|good|ok(?:ay)?|it))(?=\s?[,.;:!–—-]| (?:but|and|only|except|though|as long|so long|provided|if|just)\b)|(?:那|咁|嗯|唉)?(?:(?:[换換退补補修]|这样|這樣|咁|这个|這個|呢個|前者|后者|第[一二][个個])?(?:也|就|都)?(?:可以|行|得|好)|(?:那|咁)?就(?:这么|這麼|这样|這樣|咁(?:样|樣)?)(?:办|辦|定|做|吧)|对|對|是|係|行|好|得|啱|嗯+|可以|没问题|沒問題|冇問題|没错|沒錯|冇錯|同意|接受|无误|無誤|正确|正確|就这样|就這樣|差不多|(?:大致|大概|基本)(?:上)?(?:就)?(?:是|係)?(?:这样|這樣|咁|对|對|啱|正确|正確))[的吧呀啊啦喇了哈㗎]{0,2}(?=$|[\s\p{P}]|但|不过|不過|只是|只要|前提))(?: (?:please|thanks|thank you|mate))?[\s\p{P}]*/iu;

/** What else only agrees, or thanks: "that's all correct", 都对, 谢谢. */
const AGREES_ON =
  /^(?:(?:(?:please|pls|then|just|let['’]?s|let us|you can|i['’]?d like (?:you )?to)[ ,]{1,2})*(?:do (?:it|that|this|so|go ahead)|go (?:ahead|for (?:it|that))|go on|carry on|proceed|arrange (?:it|that)|book (?:it|that))(?: (?:with (?:it|that)|then|please|for me|thanks?))*|i['’]?d (?:like|love|appreciate) (?:it|that)|that['’]?(?:s| would be| will be|d be| is)? (?:great|lovely|perfect|brilliant|wonderful|very kind|helpful|nice)(?: thanks?)?|please|(?:那)?就(?:这样|這樣|这么|這麼|咁)(?:办|辦|做|处理|處理)?(?:吧|啦)?|(?:请|請|麻烦|麻煩|唔該)?(?:您|你)?(?:处理|處理|安排|跟进|跟進|办理|辦理)(?:一下|吧|啦)?|(?:麻烦|麻煩|辛苦)(?:您|你)?(?:了|晒)?|(?:that|it|this|all|everything|you)(?:['’](?:s|ve)| is| was| have)? ?(?:all |quite |got it |exactly |about |basically |mostly )*(?:right|correct|fine|good|ok(?:ay)?|perfect|accurate|spot on|what happened|how it (?:was|is))|(?:many )?thanks?(?: you| so much| a lot| very much)*|cheers|please|(?:都|全部|内容|內容|上面)?(?:[说說写寫]的)?(?:都|就)?(?:对|對|没错|沒錯|冇錯|是这样|是這樣|係咁|正确|正確|啱)[的了啊呀]?|谢谢(?:你|您)?|謝謝(?:你|您)?|多谢|多謝|唔該(?:晒)?|辛苦(?:了)?|麻烦了|麻煩了)(?=$|[\s\p{P}])[\s\p{P}]*/iu;

/** Joins what follows to the yes, and is no part of it. */
const JOINS =
  /^(?:(?:but|and|except(?: that)?|though|although|also|oh|so|well)(?=[\s,])[\s,]*|(?:但[是係]?|不过|不過|只是|只不过|只不過|而且|然后|然後|同埋|另外|就是|就係)[，,\s]*)+/iu;

/** Two words, or as many characters: "sure, whatever" says nothing beside the yes. */
const SAYS_SOMETHING = /[\p{L}\p{N}]\W+[\p{L}\p{N}]|\p{Script=Han}{3}|\d/u;

/** How often a yes is said in one breath at most. */
const MOST = 3;

/** A message without the yes it begins with, and whether it began with one. */
function afterYes(text: string): string | undefined {
  if (!YES.test(text)) return undefined;
  let rest = text.replace(YES, '');
  for (let times = 0; times < MOST; times += 1) rest = rest.replace(AGREES_ON, '').replace(YES, '');
  return rest;
}

/**
 * What somebody says beside a yes: "yes but not a voucher", 對，但係唔好再打俾我. The words that join it to the yes are left
 * out. Undefined where there is no yes, or nothing beside it.
 */
export function riderOf(text: string): string | undefined {
  const rest = afterYes(text)?.replace(JOINS, '').trim();
  return rest !== undefined && SAYS_SOMETHING.test(rest) ? rest : undefined;
}

/** Something was left out of what we wrote down. */
const LEFT_OUT =
  /\b(?:you|it|this|that|which) (?:(?:have|['’]ve) )?(?:left (?:out|off)|missed|forgot|forgotten|didn['’]?t (?:mention|say|include|write|put)|doesn['’]?t (?:mention|say|include))\b|\b(?:is|are|['’]s)(?: still)? (?:missing|not (?:there|mentioned|included|in (?:it|there)|on (?:it|the list)))\b|\bmissing the\b|(?:没|沒|未|冇|漏)(?:有)?(?:写|寫|提|记|記|包括|讲|講|列)(?:到|上|进|進|咗|了)?|漏了|漏咗|(?:少|缺)了/iu;

/** Whether words say that something was left out. */
export const saysLeftOut = (text: string): boolean => LEFT_OUT.test(text);

/** Depends on something, or must or must not be. */
const TERM_AT_ONCE =
  /^(?:only (?:if|when|provided)|(?:as|so) long as|provided(?: that)?|on (?:the )?condition|if|unless|(?:just |please )?make sure|(?:only )?(?:by|before|within|not (?:after|later than)|no later than)\b)|^(?:只要|前提(?:是|係)?|除非|如果|要是|必须|必須|一定|[条條]件|最[迟遲]|只能|唔好|唔可以|唔准|不要|不能|不可以|不[准许許]|[别別](?!的)|要(?![是不])|[让讓叫]\p{Script=Han}{2,})/iu;

/** The same behind a "but": what they need, and who is to bear it. */
const NEEDS =
  /^(?:please )?(?!(?:hate|like|love|doubt|know|need)\b)[a-z]{3,10} (?:it|them|me|us)\b|\b(?:must|needs?|have to|has to|had better|want|expect|should|(?:can|could|would|will) you|don['’]?t|do not|not|no|won['’]?t|make sure|only|by|before|if|unless|within)\b|要|得(?!闲|閒)|必须|必須|一定|不能|不可以|不[准许許]|[别別]|唔好|唔可以|希望|最好|[应應][该該]|你[们們哋]?(?:来|來)?(?:出|付|[负負][责責]|承[担擔])|[应應]?由/iu;

/** A "but" between the yes and what follows. */
const BUT = /^.{1,24}?(?:\bbut\b|\bhowever\b|但|不过|不過|只是)/iu;

/** The same said before the yes: 只要今天到账就可以, "if you do it today then fine". */
const TERM_BEFORE =
  /^\W*((?:only )?(?:if|as long as|provided)\b[^.!?]{4,80}?)[,;]? (?:then )?(?:that['’]?s |it['’]?s |i['’]?m )?(?:fine|ok(?:ay)?|yes|deal|good|happy|i['’]?ll (?:take|accept) (?:it|that))\W*$|^[\s\p{P}]*((?:只要|如果|要是|除非)[^。！？!?]{2,40}?)[，,]?(?:我|咁)?(?:就|便|先)(?:可以|行|得|接受|同意|没问题|沒問題|冇問題|好)[的啊呀吧啦\s\p{P}]*$/iu;

/** That it shall be quick, and nothing else. */
const HURRY =
  /^(?:(?:please|only|but|make it|be|do it|as|if|you(?: can)?|can|it|is|it's|quick(?:ly)?|fast|soon|asap|sharpish|possible|now|today please|hurry(?: up)?|要|得|请|請|尽|盡|快|点|點|啲|些|一点|一點|早|尽快|盡快|快点|快點|马上|馬上|即刻|别拖|別拖)[\s\p{P}]*)+$/iu;

/** What shall be otherwise another time: no term of this. */
const NEXT_TIME =
  /\b(?:next time|in (?:the )?future|again|from now on|last time)\b|下次|下回|以[后後]|再[这這]样|再[这這]樣|再咁/iu;

/** What they will do if it fails: no term on which they agree. */
const THREATENS =
  /(?:我|咱)(?:们|們|哋)?(?:就|便)(?:去|会|會)?(?:[发發]|告|投|找|曝|[报報]|上|打)|\bor (?:else )?i(?:['’]?ll| will|['’]?m going)\b|\bi(?:['’]?ll| will|['’]?m going to) (?:go to|post|report|sue|complain|tell|leave a)\b/iu;

/** What stands behind a "but". */
const BEHIND_BUT = /(?:\bbut\b|但[是係]?|不过|不過|只是)[，,\s]*([^?？]{3,120})$/iu;

/** What they need behind a "but", whatever stands before it: 那就退吧，但得保证不再扣. */
export function termsBehind(text: string): string | undefined {
  const rest = BEHIND_BUT.exec(text)?.[1]?.trim();
  return rest !== undefined && NEEDS.test(rest) && !HURRY.test(rest) ? rest : undefined;
}

/** The term on which an offer is taken: "ok only if it comes before Friday", 可以，但是要今天到账. Undefined for a plain yes. */
export function termOf(text: string): string | undefined {
  const [, english, chinese] = TERM_BEFORE.exec(text) ?? [];
  const rest = english ?? chinese ?? riderOf(text);
  if (
    rest === undefined ||
    HURRY.test(rest) ||
    NEXT_TIME.test(rest) ||
    THREATENS.test(rest) ||
    prefersWay(rest) ||
    /[?？吗嗎]\s*$/u.test(rest)
  )
    return undefined;
  return TERM_AT_ONCE.test(rest) || (BUT.test(text) && NEEDS.test(rest)) ? rest : undefined;
}

import { type Line, type Proof, sentenceOf } from './line.ts';

/**
 * What one of us does with a sentence, read from the words alone, so that the bot and people are judged alike. English is
 * matched in small letters, Chinese in Simplified form (`readPassage`). Every repetition is bounded.
 */
const ACTS = {
  apology: /\b(?:sorry|apologi[sz]e|apologies|regret)\b|抱歉|对[不唔](?:起|住)|[不唔]好意思|道歉|致歉|歉意|过意不去/,
  /** Sorry for a slip of this chat or for waiting: politeness, no apology for the matter. */
  excuse:
    /\bsorry\b[^.!?]{0,20}\b(?:didn't|did not|couldn't) (?:catch|understand|follow|get)\b|\b(?:sorry|apologies|apologi[sz]e)\b[^.!?]{0,20}\b(?:wait|waiting|delay in (?:replying|answering)|slow reply|keep(?:ing)? you)\b|(?:抱歉|对不(?:起|住)|不好意思)[，,！!]? ?(?:我)?(?:没(?:太)?(?:看|听|能|弄|明)|请再|再说|麻烦再|(?:让)?您?久等)|久等/,
  angry:
    /\b(?:angry|anger|cross|outraged|upset\w{0,4}|frustrat\w+|annoy\w+|infuriat\w+|furious|fed up|irritat\w+|maddening|lost (?:your )?patience)\b|生气|气愤|气恼|恼火|火大|窝火|愤怒|来气|不满|烦心|糟心|憋屈|委屈|憋气|气人|上火|嬲|激气|冒火|发火|受气|肚子[气火]|冒烟|(?:这么|那么)大的气|堵得慌|不(?:开心|高兴)|心里不舒服/,
  anxious:
    /\b(?:worr(?:y|ied|ying|ies)|anxious|anxiety|stress\w{0,4}|frighten\w*|scar(?:ed|y)|alarm(?:ed|ing)|uneasy|nervous|in a hurry|pressed for time|time is short|can't wait|rush)\b|着急|焦急|担心|担忧|揪心|心急|焦虑|害怕|不安|忧心|吓(?:着|到|坏|一跳)|赶时间|急着|很急|又急又|悬着|惦记|放(?:不)?下心|心放下/,
  disappointed:
    /\b(?:disappoint\w+|let-down|hoped for|let(?:ting)? (?:you )?down|expected (?:better|more)|your trust in)\b|失望|寒了?心|难过|心寒|辜负|扫兴|落空|期望|期待/,
  confused:
    /\b(?:confus\w+|puzzl\w+|untangle|loose ends|so many questions|bewilder\w+|muddl\w+|tangled?|hard to (?:follow|make sense of)|a lot to take in)\b|困惑|糊涂|一头雾水|摸不着头|混乱|弄不清|搞不清|绕晕|乱成|千头万绪|头绪|理不清|费神|伤神|(?:来回|反复)(?:琢磨|想)/,
  suffering:
    /\b(?:painful|hurt(?:ing)?|distress\w*|hard (?:on|for) you|been through|(?:gone|went|going) through|miserable|unwell|horrible|awful|dreadful)\b|受罪|受苦|难受|受惊|不好受|折腾|煎熬|受累/,
  sympathy:
    /\bunderst(?:and|ood)[^.!?]{0,24}\b(?:feel|feeling|feelings|why)\b|\bcan (?:see|understand|imagine) (?:why|how|that)\b|\bin your (?:place|shoes|position)\b|\b(?:anyone|nobody|no one|anybody) would\b|\bno wonder\b|心情|感受|换(?:作|成|了|做)|理解您|体谅|体会|明白您|难怪|谁都会|谁遇/,
  openQuestion:
    /\bwhat (?:happened|went wrong|has happened|is going on|'s (?:happened|going on|wrong))\b|\btell (?:me|us)\b|\bin your own words\b|\bgo on\b|\bcarry on\b|\bkeep going\b|\blistening\b|\btake your time\b|\b(?:anything|something|what) else\b|\bmore about\b|\bwalk me through\b|怎么(?:回事|了)|发生了?什么|什么事|[请您你](?:您)?(?:慢慢|接着|继续|先|尽管|都)?(?:说|讲)|慢慢(?:说|讲)|往下(?:说|讲)|在听|听着|听您|还有(?:什么|别的|其他|其它|没有)|具体(?:情况|经过)|经过/,
  careQuestion:
    /\b(?:are|is) (?:you|everyone|anyone|anybody|they|he|she|your \w+|the \w+)[^?]{0,48}\b(?:all right|alright|ok|okay|safe|hurt|unwell|feeling|ill|injured|now)\b|\bhow (?:are|is) (?:you|he|she|they|things|everyone|your \w+)\b|还好[吗么]|没事吧|有没有[^？?]{0,6}(?:受伤|不舒服)|身体(?:怎么样|还好|如何)|(?:现在)?(?:好些|好点)了?[吗没]|安全吗|(?:人|大家|各位|情况|状况)(?:现在)?(?:怎么?样|没事)|身边有人|有(?:谁|人)不舒服/,
  confirmQuestion:
    /\b(?:is|was) (?:that|this|it|all (?:of )?(?:that|this)|everything) (?:right|correct|all correct|accurate|as it)\b|\b(?:have|did) i (?:got|get|understood|understand|missed|miss|put)\b|\b(?:does|do) (?:that|this|it|these|each)[^?]{0,20}\b(?:sound (?:right|correct)|look (?:right|correct|ok|okay)|match|fit|right|correct)\b|\b(?:that|it|this|everything) right\b|\banything (?:wrong|missing|amiss|you'd (?:change|correct)|to (?:correct|change))\b|\b(?:correct|right) ?\?|对[吗吧]|对不对|是[吗吧][？?]|没错吧|有(?:没有?|无)?(?:什么)?(?:说错|记错|漏|不对|偏差|出入|错)|是(?:不是|否)?(?:这样|这么)|对得上|符合[^。？?]{0,6}吗|是这样|(?:准确|正确|没错|对)[吗么]|理解[^。？?]{0,4}(?:对|准)|啱唔啱|系咪/,
  factQuestion: /\b(?:what|which|when|where|who|how (?:many|much|long|often))\b|什么|哪|多少|几|谁|何时/,
  wishQuestion:
    /\bwhat (?:outcome|result|solution|resolution|remedy)\b|\bwhat (?:would|can|could|do|should|else would)[^.?!]{0,48}\b(?:like|want|help|feel right|prefer|right for you|make (?:it|this|things) (?:right|good)|put (?:it|this|things) right|hope|fair|good (?:outcome|result)|settle)\b|\bhow (?:would|do|should) you (?:like|want|wish)\b(?! (?:us|me) to (?:reach|contact|call|address|get)| to be (?:called|addressed|contacted))|\bhow would you have (?:us|me)\b|\bwhat (?:are|were) you hoping\b|\bhad in mind\b|\bhave in mind\b|(?:希望|想要?|期望|期待|觉得|认为|愿意|打算)[^。！？?]{0,16}(?:怎么|怎样|如何|什么|点样)|(?:怎么|怎样|如何|点样)(?:处理|解决|办|做|安排)[^。！？?]{0,10}(?:满意|合适|合理|最好|您|好|公道)|(?:什么样?|哪种|怎样)的?(?:结果|处理|解决|方案|办法)|有什么(?:要求|诉求|想法|希望|期望)|您的(?:诉求|期望|想法|要求)/,
  /** Whether what was put on the table is all right. */
  acceptance:
    /\b(?:would|does|is) (?:that|this|it|either|one)[^.?!]{0,20}\b(?:work|help|suit|all right|alright|ok|okay|acceptable|agreeable|do)\b|\bwhich (?:would|do|one)\b|\bprefer\b|\bwould you like (?:that|this|me to|us to)\b|(?:可以|行|(?<!还)好|合适|接受|愿意|同意|方便)[吗么]|可[不唔]可以|好[不唔]好|行[不唔]行|您?(?:选|要|想要)哪/,
  csat: /\b(?:rate|rating|out of (?:5|five)|(?:1|one) to (?:5|five)|mark from|how (?:satisfied|happy|did we)|(?:1|one)[^.?]{0,14} to (?:5|five)|stars?)\b|打个?分|评(?:分|价|一评|个分)|满意(?:度|吗)|几分|1分?(?:到|至|-|~)5/,
  solvedQuestion:
    /\b(?:is|has|have|was|did|are)[^.?!]{0,48}\b(?:solved|resolved|sorted(?: out)?|fixed|settled|put right|arrive|arrived|reach(?:ed)? you|come through|done|working)\b[^.?!]{0,40}\?|\bhappy with how (?:it|things)\b|(?:解决|处理好|办好|收到|搞定|妥当|弄好|修好|到账|办妥|落实|[办做]到)[^。！？?]{0,8}(?:[吗么未没]|没有|了吗)?[？?]|结果[^。？?]{0,4}(?:满意|可以)[吗么]/,
  thanks: /\b(?:thank|thanks|grateful|appreciate)\b|谢谢|感谢|多谢|谢您|感激/,
  improve:
    /\b(?:improv\w+|work on what|do better|learn from|will change|put (?:it|this|things|that) right|set (?:it|this|things) right|does(?:n't| not) happen|won't happen|not happen again|look at how|what (?:needs|has) to change|make (?:it|this|things|us) better|change what)\b|改进|改善|改好|做得?更好|该改|要改|会改|避免再?|吸取|整改|改过来|不再(?:发生|出现)/,
  please:
    /\b(?:please|could you|would you|may i|might i|can i ask|would it be all right)\b|(?<!申)请(?!求|假|帖)|麻烦您?|能否|方便|可不可以|可否|劳驾|烦请/,
  person:
    /\b(?:colleagues?|supervisor|manager|specialist|a person|someone|somebody|human|one of us|one of our people|the person responsible|the right people|duty (?:manager|officer)|team)\b|同事|主管|经理|人工|专员|专人|负责人|店长|专责|真人|客服人员|值班|专席/,
  doctor:
    /\b(?:doctor|hospital|medical|clinic|emergency|ambulance|nurse|first aid|a&e|999|111)\b|医院|就医|看医生|医生|急诊|急救|诊所|医师|救护|120|119|999/,
  sample:
    /\b(?:keep|hold on to|don't throw|set aside|stop (?:using|eating|drinking))\b|留着|别扔|不要扔|保留|别丢|不要丢|停用|别再(?:吃|喝|用)|先别(?:吃|喝|用)|不要再(?:吃|喝|用)/,
  crisisLine:
    /\b(?:samaritans|crisis (?:line|text)|helpline|hotline|lifeline|116 ?123|988)\b|12356|1925|2389 ?2222|热线|安心专线|撒玛利亚|专线|生命线/,
  police: /\b(?:police|999|110|crime (?:number|reference))\b|报警|警察|警方|110|报案|公安/,
  boundary:
    /\b(?:respect\w*|civil|polite\w*|insults?|swear\w*|language|abus\w+|rather than to people)\b|尊重|文明|好好(?:说|讲)|骂|粗话|难听|客气一点|语言|就事[说论]事|不(?:冲着|针对)人|重话/,
} as const;
export type SpeechAct = keyof typeof ACTS;

/** Feelings that can be named. */
export const FEELINGS = ['angry', 'anxious', 'disappointed', 'confused', 'suffering'] as const;

/** Where a line does this, in our own words; undefined when it does not. */
export function findSpeech(line: Line, act: SpeechAct): Proof | undefined {
  const match = ACTS[act].exec(line.own);
  return match ? sentenceOf(line, match.index) : undefined;
}

const ASKS = /[?？]\s*$|(?:吗|呢|(?<![什甚])么|多少|哪里|怎么称呼)[。.!！]?\s*$/;

/** The sentences of a line that ask something, as proof. */
export function questionsOf(line: Line): Proof[] {
  return line.passage.sentences
    .filter(({ start, end }) => ASKS.test(line.own.slice(start, end)))
    .map(({ start }) => sentenceOf(line, start));
}

/** What a sentence does, by its words alone. */
export function saysIn(line: Line, { start, end }: Pick<Proof, 'start' | 'end'>, act: SpeechAct): boolean {
  return ACTS[act].test(line.own.slice(start, end));
}

/** Done to no purpose: "no need to call", 不用打. */
const IN_VAIN = '(?<![不唔]用|[不唔]要|别|別|唔使)';

const ENGLISH = [
  // "I emailed you three times"; no call for an ambulance or for the bill
  /\b(?:(?:I|we)(?:'ve| have)?(?: already| also| now)? (?:tried (?:to )?)?(?:call(?:ed)?|phon(?:e|ed)|rang|rung|email(?:ed)?|e-mail(?:ed)?|messag(?:e|ed)|text(?:ed)?|contact(?:ed)?|wr(?:ote|itten)|spoke(?:n)?|chatted|complain(?:ed)?|report(?:ed)?|tweeted|asked(?= (?:you|your|customer|support|staff|again|twice|several|many|repeatedly|about (?:it|this|my)|when|why|where|for (?:help|an? (?:refund|replacement|update|call)|my money|compensation|the manager))\b)|been in touch|chas(?:e|ed)|raised)(?! (?:an? |the )?(?:ambulance|doctor|police|999|911|taxi|cab)\b)(?! for (?:help|assistance|directions|the (?:price|bill|menu)|(?:some )?(?:water|advice))\b))\b/,
  /\b(?:tried|have tried) (?:\w+ ){0,3}(?:times|calling|phoning|contacting|to (?:call|contact|reach|get through|convey|speak))/,
  // "this is the third time I call"; not the third time they ate there
  /\b(?:first|second|third|fourth|fifth|sixth|tenth|hundredth|umpteenth|nth|\d{1,2}(?:st|nd|rd|th)) (?:time|call|email|message|letter)(?: that)? (?:i|we)(?:['’]?(?:m|ve|re)| am| are| have| had| call| write| ask| phone| ring| contact| complain)?\b(?! (?:order|buy|bought|ate|eat|visit|use|come|came|been (?:here|to)))/,
  /\b(?:keep|kept|been|tired of|sick of|fed up (?:of|with)) (?:on the phone|calling|phoning|ringing|emailing|writing|chasing|messaging|complaining|asking|explaining)\b/,
  /(?:^|\band |\bthen )(?:called|rang|phoned|emailed|wrote to|messaged|texted|complained to|contacted|chased) (?:you|them|customer|support|your|the)\b/,
  /\b(?:on hold|no(?:body| ?one)(?: ever| has| have| even)? (?:answers?|answered|repl(?:y|ies|ied)|responds?|responded|(?:called|calls|call|rings|rang|phones|phoned|writes|wrote|gets|got|came|comes|come|gotten)(?: \w+)? back|(?:rung|phoned|called|contacted)(?: (?:me|us))?|been in touch|picks? up))\b/,
  /\b(?:repaired|fixed|replaced|exchanged|sent back) (?:\w+ ){0,3}times?\b/,
  // "this is the third email": whatever the verb
  /\b(?:\d{1,2}(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|umpteenth) (?:time (?:of )?)?(?:writing|calling|emailing|asking|contacting|complaining|message|complaint|attempt|e-?mail|call)\b/,
  /\b(?:second|third|fourth|fifth|sixth) time (?:now|around|running)\b/,
  /\b(?:i|we)(?:['’]?m| am|['’]?re| are)(?: daily| continuously| regularly| constantly)? (?:requesting|calling|ringing|phoning|emailing|complaining|following up|chasing|contacting)\b/,
  /\b(?:i|we)(?:['’]ve| have)?(?: already)? (?:told|spoke (?:to|with)|spoken (?:to|with)|explained (?:it |this )?to) (?!you\b|u\b|him off\b)(?:your|the|a|an|one|some|two|three|him|her|them|\p{L}{3,12},? and|\p{L}{3,12} (?:at|in|from|on)\b)/u,
  /\b(?:executives?|agents?|team|staff|people|guys|reps?|care) (?:are|is|were|was|keeps?|kept) (?:on )?(?:rejecting|refusing|telling|saying|denying|transferring|disconnecting|hanging up|ignoring)\b/,
  // what one of us said to them then
  /\b(?:your|the) (?:engineer|technician|help ?(?:line|desk)|call cent(?:re|er)|hotline|chat|customer (?:service|care|services)|support)\b[^.!?]{0,24}\b(?:said|says|say|told|came|promised|refused|can'?t|couldn'?t)\b/,
  /\b(?:your|the) (?:shop|store|branch|seller)\b[^.!?]{0,16}\b(?:says?|said|told|tells|refuse[sd]?|won['’]?t)\b[^.!?]{0,40}\b(?:refund|exchange|guarantee|warranty|return|replace|repair)/,
  /(?:^|\band |\bthen |[.,;] )(?:called|rang|phoned|emailed|messaged|texted|chased|complained|wrote|been on hold)(?: \w+)? (?:\d{1,2}|two|three|four|five|six|several|many|loads of|so many|a few|countless) times\b/,
  /\b(?:explained|told|repeated|reported) (?:it|this|that|everything|the (?:whole )?(?:story|thing|problem|issue)) (?:all )?to (?!you\b|u\b)(?:\d{1,2}|two|three|four|five|six|several|many|so many|different|every(?:one|body)|each|half)\b/,
  /\b(?:i|we) asked (?:for|them|him|her|the|your|to)\b[^.!?]{0,60}\b(?:was|were|got|they|he|she) (?:told|said|refused|ignored)\b/,
  /\bon the phone (?:told|tells|said|says)\b/,
  /\b(?:e-?mail|call|message|whatsapp|complain|report|follow(?:ed)? up)(?:ed)? (?:\w+ )?(?:\d{1,2}|two|three|four|five|many|several|so many) times\b/,
  /\b(?:executives?|agents?|team|staff|people|guys|reps?|care) (?:are|is|were|was|keeps?|kept) (?:on )?(?:rejecting|refusing|telling|saying|denying|transferring|disconnecting|hanging up|ignoring)\b/,
  // "4th time writing", "I am daily calling", "as I told Deepak, and Moira"
  /\b(?:\d{1,2}(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|umpteenth) (?:time (?:of )?)?(?:writing|calling|emailing|asking|contacting|complaining|message|complaint|attempt|e-?mail|call)\b/,
  /\b(?:second|third|fourth|fifth|sixth) time (?:now|around|running)\b/,
  /\b(?:i|we)(?:['’]?m| am|['’]?re| are)(?: daily| continuously| regularly| constantly)? (?:requesting|calling|ringing|phoning|emailing|complaining|following up|chasing|contacting)\b/,
  /\b(?:i|we)(?:['’]ve| have)?(?: already)? (?:told|spoke (?:to|with)|spoken (?:to|with)|explained (?:it |this )?to) (?!you\b|u\b|him off\b)(?:your|the|a|an|one|some|two|three|him|her|them|\p{L}{3,12},? and|\p{L}{3,12} (?:at|in|from|on)\b)/u,
  /\b(?:i(?:['’]?ve)?|we(?:['’]?ve)?)(?: have)?(?: already)? replied\b/,
  // "rang twice, nobody"; what rings twice of itself has called nobody
  /(?:^|[.,;!] )(?:called|rang|phoned|emailed|texted|messaged|chased)(?: \w+)? (?:once|twice|thrice)\b(?! (?:and|then|before) (?:it |the \w+ )?(?:cut|dropp|stopp|went|died|hung))/,
  /\bwait(?:ing|ed) (?:\w+ ){0,4}for a (?:call ?back|reply|response|call)\b/,
  /\b(?:pass|sent|bounc|push)(?:ed)? (?:me |us )?(?:around|about|from (?:pillar|one|department|person|desk))/,
];

const CHINESE = [
  /跑(?:(?:了|咗|过|過)[\d一二两兩三四五六七八九十几幾好多]{1,3}|[\d二两兩三四五六七八九十几幾好多]{1,3})(?:次|趟|回)/,
  // what one of us said to them then
  /(?:客服|商家|卖家|賣家|售后|售後|热线|熱線|平台)(?:人员|人員|那边|那邊|小姐姐)?[^，。,]{0,4}(?:说|說|讲|講|回复|回覆|答复|答覆|让我|讓我|叫我|要我)|(?:报修|報修)(?:说|說|后|後|完|也)/,
  /(?:[报報]修|投[诉訴]|反映|反應)(?:了|过|過|咗)?[\d一二两兩三四五六七八九十几幾好多]{1,3}[次遍回]/,
  /打(?:去)?\d{3,5}(?=[^，。]{0,4}[听聽等排冇沒没])|[听聽等](?:了|咗)[^，。]{0,6}(?:分[钟鐘]|[个個][钟鐘])[^，。]{0,2}(?:音[乐樂]|彩铃)/,
  // reported so long ago; put in a queue
  /(?<!要|[会會])[报報]修(?:了|咗|都|已经|已經){0,2}[\d一二两兩三四五六七八九十几幾好多]{1,3}(?:天|日|周|週|[个個]?(?:星期|[礼禮]拜|月))/,
  new RegExp(
    `${IN_VAIN}打(?:了|过|過|咗|去|过去|過去)?(?:[电電][话話]|[热熱][线線])(?:[过過]去)?(?:就|都|又|一直|老)?(?:[说說話]|叫我|[让讓]我)?(?:是|要|在|正在)?(?:排[队隊]|[占佔][线線]|忙[线線音])`,
  ),
  // what one of us would not do
  /(?:佢哋?|店[员員家]|分店|[门門][店市]|[柜櫃][台檯]|客服)(?:又|就|[卻却])?[話话說说][^，。]{0,12}[不唔](?:可以|能|得|肯|[給给俾畀])?[退换換修]/,
  // what one of us told them to do
  /(?:[门門][市店]|[营營][业業][厅廳]|[柜櫃][台檯枱]|店[员員长長]|[经經]理|[职職]員|你[们們哋])(?:[^，。,！？]{0,3})(?:一直|每次|都|硬|只|又|偏)?(?:[让讓叫]|要)(?:我|我[们們哋])(?:爸|妈|媽|自己|再|去|等|回|本人|提供|拿|攞|返)/,
  /(?:整|修|换|換)(?:了|咗|过|過)(?:[\d一二两兩三四五六七八九十几幾好多]{1,3})(?:次|趟)/,
  new RegExp(`${IN_VAIN}打(?:了|咗|过|過|去|给|給|俾)?(?:hotline|热线|熱線|客服(?![电電]))`),
  new RegExp(
    `${IN_VAIN}(?<!只要|只想|可以|只能|用來|用来|[又再]|突然)打(?:了|过|過|咗)?(?:[好几幾多\\d两兩三四五六七八九十无數数無]+[个個次通遍]|无数|無數)?(?:客服)?(?:电话|電話|投诉|投訴)(?![来來给給过過说說话話]|后|後|推[销銷])`,
  ),
  /(?:拿|送|带|帶|攞)(?:去|回|返)(?:了|咗)?(?:门市|門市|店里|店裡|店裏|柜台|櫃台|专柜|專櫃|维修|維修|营业厅|營業廳|原店)/,
  /(?:联系|報修|报修|聯絡|聯繫|(?<![想要会會再])找|(?<![只我就想问問])[问問]|催|(?<![想要会會来來再去])(?:反映|反應|投诉|投訴)|留言|发邮件|寄信|打俾|搵)(?:了|过|過|咗|你们|你們|你哋|客服|商家|店家|卖家|賣家|平台|店员|店員){1,3}/,
  /(?:客服|商家|卖家|賣家|店家)(?:一直|总是|總是|又|都|根本)?(?:不|没|沒|唔|冇)(?:回|理|接|管|处理|處理|搭理|解决|解決|应|應|覆)/,
  // somebody of ours came; nobody answered the telephone; sent from one desk to another
  /(?:師傅|师傅|師父|工程師|工程师|技術員|技术员|維修(?:員|人員)?)[^，。]{0,4}(?:來|来|嚟)(?:過|过|咗|了)/,
  /(?:電話|电话|熱線|热线|客服|hotline)[^，。]{0,12}(?:沒人|没人|冇人|無人|无人)(?:接|聽|听|理|應|应)/,
  /(?:叫|要)(?:我|我們|我们|我哋)(?:跑|去|返|來|来|嚟)[^，。]{0,4}[趟次]|跑(?:了|咗)[^，。]{0,3}[趟次]/,
  // nobody called back: so they had turned to us
  /(?:没|沒|冇)(?:有)?人(?:再)?(?:回电|回電|回复|回覆|[回覆](?:过|過|咗)?我|打[来來返]|跟进|跟進|联系我|聯絡我|处理过|處理過)/,
];

/** They have turned to us before: "emailed you three times", 打了好几个电话催. */
export const TRIED = new RegExp([...ENGLISH, ...CHINESE].map(({ source }) => source).join('|'), 'iu');

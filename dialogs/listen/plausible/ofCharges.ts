// Words by which a charge, a promise of the sale or a line that fails is known, whatever it was taken for.

/** What keeps a line from working, whatever else it is called. */
export const NO_NET =
  /[网網](?:络|絡|路)?(?:又|就|老是?|总是?|總是?|一直|经常|經常|突然|天天)?[断斷掉]|[断斷][网網]|(?:宽带|寬帶|寬頻|光纖|光纤|wi-?fi)[^，。！？]{0,4}[断斷]|(?:[网網](?:络|絡|路|速)?|訊號|信号|上网|上網)[^，。！？]{0,16}(?:龜速|龟速|很慢|超慢|好慢|太慢|巨慢|慢到|慢得|卡死|卡爆|[转轉]圈)|[没沒冇][网網]|上[不唔][了到][网網]|(?:roaming|漫遊|漫游)[^，。]{0,6}(?:冇|沒有?|无法|無法|用唔到|不能|上唔到)|[冇沒](?:有)?(?:data|數據)(?!費)|[没沒冇无無](?:有)?(?:信号|訊號|讯号|信號)|\b(?:no|lost|bad|poor|weak) (?:signal|internet|broadband|reception)\b|\b(?:internet|broadband|wi-?fi|line) (?:is|was|keeps?|went|goes|has been|cuts?|drops?)\b|^(?!.*\b(?:hotline|queue|on hold|agent|call(?:ed|ing)? (?:you|centre|center))\b).*\b(?:been|got) (?:cut off|disconnected)\b|\b(?:land ?line|phone line|dial tone)\b/iu;

/** The price went down after they had bought, or another was named: no matter of who served them. */
export const OF_PRICE =
  /(?:降|减|減|平|便宜|贵|貴)(?:了|咗|价|價)?(?:足足|整整)?[\d一二两兩三四五六七八九十百千]{1,5}|降[价價]|保[价價]|[价價]保|差[价價]|全年最低|先[涨漲][后後]降|(?:第二天|隔天|转天|隔日|[刚剛][买買]|[买買]完)[^，。]{0,8}(?:[一二三四五六七八九半\d.]{1,3}折|降|打折)/u;

/** A fee for fitting or repairing something, whatever the thing is. */
export const OF_FEE =
  /(?:材料|安[装裝]|上[门門]|[检檢][测測]|[维維]修|[辅輔]材|[拆移][机機])[费費]|[收][了]?我[^，。]{0,6}[块塊元百千]/u;

/** So much topped up was to bring so much more: a promise of the bill, and nothing that is delivered. */
export const OF_TOP_UP =
  /[充存][^，。]{0,8}送[^，。]{0,8}(?:[，,][^，。]{0,4})?(?:没|沒|不|未|还|還)|话费[^，。]{0,4}没到|(?:[儲储充增加入][值]|[繳缴]費)[^。！？]{0,16}(?:冇|沒|没|未|不|唔)[^，。]{0,4}(?:入|到)(?:到)?(?:[帳账數数]|[，。了]|$)/u;

/** A call that cannot be made from where they are: the network, and no queue of ours. */
export const OF_NO_CALL =
  /\b(?:can['’]?t|cannot|can not|couldn['’]?t|unable to|not able to|still (?:can['’]?t|cannot|not)) (?:make or receive|receive or make|receive|make|get|take) (?:any |my )?(?:phone )?calls\b|\bcalls? (?:don['’]?t|won['’]?t|do not|never|can['’]?t|cannot) (?:go through|come through|connect|get through|reach)\b|(?:电梯|電梯|地下|车库|車庫|家里|家裡|屋里|屋裡|村里|村裡|山上|山里|办公室|辦公室|房间|房間)[^，。]{0,6}打不(?:通|出|了)|(?:固话|固話|座机|座機|市話)[^，。]{0,4}(?:没声|沒聲|不通|打不|不响|不響|杂音|雜音)/u;

/** Data gone faster than it was used: a charge, and no line that fails. */
export const OF_DATA =
  /流量[^，。,]{0,8}(?:没用|沒用|用完|用光|用超|超了|偷跑|跑得|跑了|跑光|去哪|不见|不見|没了|沒了|清零|对不上|對不上|莫名)|偷(?:跑)?流量|流量[^。]{0,14}(?:扣|收费|收費)/u;

/** Money that was to come back and has not: no matter of waiting alone. */
export const OF_REFUND =
  /退[款钱錢][^。！？]{0,10}(?:[不没沒未]到(?:账|帳|款)?|[还還][没沒]|一直[没沒不]|[没沒]退|[没沒]动静|[没沒]動靜|[没沒]下文)|(?:[钱錢款]|货款|貨款)(?:一直|[还還]|都|到现在|到現在)?[没沒不]退|退[^，。！？]{0,10}(?:[天周週月]|星期|[礼禮]拜)[^。！？]{0,30}(?:[钱錢款]|[块塊元蚊])[^，。！？]{0,8}(?:[没沒未][见見到收有返]|唔[见見])|退[^。！？]{0,24}[没沒未](?:有)?(?:收|[见見]|拎|[还還])(?:到|返)?[^，。]{0,4}[钱錢款]/u;

/** A gift or a price that was promised at the sale, and is nowhere now. */
export const OF_GIFT =
  /(?:[说說讲講话話]|答应|答應|承诺|承諾)(?:[会會要好])?(?:送|免费|免費)[^。！？]{1,16}(?:没写|沒寫|冇寫|没有|沒有|没这|沒這|冇)/u;

/** What is printed on it is not so. */
export const OF_LABEL =
  /(?:配料|成分|营养|營養|标签|標籤|标注|標示|标识|產地|产地|净含量|淨重)[^，。]{0,10}(?:不符|不一致|不一样|不一樣|虚假|虛假|造假|错误|錯誤|对不上|對不上)/u;

/** Still charged, month after month: that is what it is about, however long it has gone on. */
export const GOES_ON =
  /(?:每[個个]?月|一直|[还還仍]|照[樣样]?|[继繼][续續])(?:都|[还還]|仍|照|在){0,3}(?:扣|收)(?:我)?(?:[费費钱錢款]|月租)?(?:[，。！!了]|$)/u;

/** Charged on after it was cancelled, whoever made it hard: 取消了续订，怎么又扣了59, "cancelled it and you took another £25". */
export const AFTER_CANCEL =
  /(?:取消|退[订訂]|停[了掉咗]|cancel)[^。！？]{0,20}(?:[还還]|又|照|仍|依然|[继繼][续續]|再)[^，。！？]{0,6}(?:扣(?![非])|收[了咗我]|[过過](?:我|咗|了)?[数數]|刷[了我卡])|\bcancel\w*\b[^.!?\n]{0,40}\b(?:still|again|another|anyway|but)\b[^.!?\n]{0,20}\b(?:charg\w*|bill(?:ed|ing)|took|taken|taking|payment)\b|\bcancel\w*\b[^.!?\n]{0,40}\b(?:charg(?:ed|ing)|billed|took|taken|taking)\b[^.!?\n]{0,20}\b(?:again|another|still|anyway)\b/iu;

/** Said to owe us what they do not: a matter of the bill, whoever said it. */
export const OF_DEBT =
  /(?:[说說话話]|[赖賴])(?:我|我[们們])?(?:还|還)?欠(?:了|你|[费費]|\d|[一二两兩三四五六七八九十百千])|催(?:收|[缴繳])|欠[费費](?:停|短信|[单單])/u;

/** Called or written to again and again, unasked. */
export const OF_NUISANCE =
  /\b(?:texts?|calls?|messages|emails|sms)\b[^.!?]{0,30}\b(?:trying to sell|selling|marketing|promoting|spam\w*|sales|advert\w*)\b|\b(?:spam|marketing|promotional|sales|junk|nuisance) (?:texts?|calls?|messages|emails|sms)\b|\breplied stop\b|\b(?:marketing|promotional|promo|spam|sales|telemarketing|nuisance|cold|unwanted) (?:calls?|sms|texts?|messages|e-?mails)\b|\bdnd\b|\b(?:calls|sms|texts|messages)\b[^.!?\n]{0,40}\b(?:marketing|promotion\w*|telemarket\w*)\b/iu;

/** Charged for what was never asked for: a complaint, however much it looks like a question. */
export const UNASKED =
  /\b(?:never|didn'?t|did not|haven'?t) (?:sign(?:ed)? up|order(?:ed)?|subscribe[d]?|ask(?:ed)? for|agree[d]?|buy|bought|use[d]?)\b|(?:从来?|從來?|根本)?(?:没|沒|未)(?:有)?(?:订|訂|开|開|申请|申請|办|辦|买|買)过?過?|冇(?:訂|申請|開|買)過/iu;

export const CHARGED =
  /\b(?:bill|charge[ds]?|fees?|billed|deducted|paid|my (?:card|account))\b|[¥£$€]|扣|收费|收費|账单|帳單|話費|话费|费用|費用|月租/iu;

/** What a thing does that a website or a line does not. */
export const OF_THE_NET =
  /\b(?:app|site|website|web|page|log ?in|sign ?in|password|link|button|screen|load\w*|crash\w*|online|internet|wi-?fi|broadband|signal|network|data|server|error|code|text|sms|call|calls|number)\b|网|網|页|頁|链接|連結|连结|登[录入錄]|账号|帳號|密码|密碼|程序|程式|小程序|客户端|用戶端|闪退|閃退|加载|載入|信号|訊號|讯号|宽带|寬頻|流量|短信|簡訊|验证码|驗證碼|通话|通話|(?:打不|接不|听不|聽不)[^，。]{0,3}(?:电话|電話|清)|电话[^，。]{0,4}(?:打不|接不)|副卡|无服务|無服務|APP/iu;

/** A fee that should not be: no matter of what it is for. */
export const FEE =
  /(?:上網|流量|data|數據|漫遊|通話|簡訊|短訊|月租|服務|手續)\s?費[^，。]{0,6}(?:不該|不應|唔應該|唔該收|多收|收多|收錯|亂收|太貴)/iu;

/** It was a swindle, as people say of a thing that is not worth it. */
export const CHEATS = /(?:骗|騙|坑|呃|抢|搶|圈)(?:我)?(?:的|嘅)?(?:钱|錢)|浪费钱|浪費錢|嘥錢/u;

export const OF_BILL = /[收扣缴繳付找]|[费費]|[账帳]|[单單]|埋单|埋單|[价價]|[元蚊块塊]|\$|多算|刷卡/u;

/** The same in English: what the pack says of itself is not so. */
export const OF_LABEL_EN =
  /\b(?:label|packaging|pack|front|back|tin|box|bottle)\b[^.!?\n]{0,30}\b(?:says?|said|claims?|states?|reads?)\b|\b(?:gluten|nut|dairy|sugar|lactose)[- ]free\b[^\n]{0,80}\b(?:contain\w*|traces?|not|isn'?t|wasn'?t)\b|\bmislabel+ed\b|\bingredients?\b[^.!?\n]{0,24}\b(?:wrong|missing|not listed|different)\b/iu;

/** Wants to take the number elsewhere and cannot, whatever sum is told with it. */
export const OF_PORTING =
  /\b(?:port(?:ing)?(?: out)? (?:my|the|this|our) (?:number|line|sim)|port[- ]?(?:out|ing) request|number portability|(?:my|the|a) pac code|release (?:my |the )?(?:port|number))\b|携号转网|攜號轉網|[携攜][转轉]|攜碼|携码|[号號](?:码|碼)?转(?:网|出|走)/iu;

/** Charged more than once. */
export const TWICE = /\bcharg(?:ed|es|ing)\b[^.!?\n]{0,16}\b(?:twice|double|two times|again)\b|\bdouble[- ]?charg\w*/iu;

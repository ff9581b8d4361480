import { Talk, packNamed } from './test/support/talk.ts';
const TALKS: any[] = [
 ['retail','en',["I ordered a kettle two weeks ago and it came with a cracked lid. I've emailed you three times and nobody has answered!! Order AB12345678","that's all",'Sarah Mills','no','yes thats right','I just want a new one','yes','ok']],
 ['retail','zh-Hans',['在你们家买的电饭锅用了三天就坏了，客服一直踢皮球，气死我了！','就这些','我姓王','订单号 20261105778','没有照片','上周三','13800138000','对','换一个新的吧','可以']],
 ['retail','zh-Hant',['上禮拜訂的耳機到現在還沒收到，說好三天到貨，到底什麼時候會來？','沒有了','林小姐','訂單編號是TW88123','趕快寄來就好','0912345678','對','好','好']],
 ['restaurant','zh-Hans',['等了1个半小时，送餐员态度极差！','就这些','我姓陈','中环店','昨晚','不记得','13800138000','对','退一半钱','可以']],
 ['telecom','en',["Broadband has been down 3 days, I've rung you four times and was promised an engineer on Tuesday, nobody came!","that's it",'Tom Hardy','12 Mill Lane Leeds','07700900111','yes','a refund for the days and get it fixed','ok']],
];
for (const [p, locale, says] of TALKS) { const talk = new Talk({ pack: await packNamed(p), locale }); console.log('\n##', p, locale);
 for (const t of says) { const r = await talk.say(t) as any[]; console.log('>',t); for (const x of r) console.log('  <',`[${x.replyKey}]`, x.text.replace(/\n+/g,' / ')); } }

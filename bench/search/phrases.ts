import type { Locale } from '../../nlp/labels.ts';

/** Sentences of complaints, invented for this measurement. `{…}` is filled from the lists below. */
export const SENTENCES: Readonly<Record<Locale, Readonly<Record<'customer' | 'bot' | 'agent', readonly string[]>>>> = {
  en: {
    customer: [
      'The {goods} I ordered on {day} still has not arrived in {place}.',
      'I want a refund for the {goods}, it was broken when I opened the box.',
      'Nobody answers the telephone and I have been waiting for {n} days!',
      'Your colleague {name} was rude to me at the {place} shop.',
      'My order number is {order}.',
      "It doesn't work, the screen of the {goods} stays black.",
      'I was charged {n}.90 twice, please check the invoice.',
      'This is the third time I have complained about the delivery.',
      'Yes, that is right.',
      'No, I never got that message.',
      'If this is not solved by {day} I will call the consumer council.',
      'The courier left the parcel outside in the rain, everything is wet.',
      'ok thanks',
      'I expected better from you, I have been a customer for {n} years.',
    ],
    bot: [
      "I'm sorry this has cost you so much time. Please tell me what happened.",
      'Thank you. Which {goods} is it about?',
      'So the {goods} was due on {day} and never came. Is that right?',
      'We can send a new {goods} to {place} by {day}, or refund you in full. Which do you prefer?',
      'You will hear from us by {n} pm on {day}.',
      'Thank you for your patience. Your case number is K{n}-{order}.',
      'I can hear how frustrating this is.',
    ],
    agent: [
      'Hello, this is {name}. I have read everything, you need not repeat it.',
      'I have asked the warehouse in {place} and will write to you by {day}.',
      'The refund has been sent today, it takes {n} days.',
    ],
  },
  'zh-Hans': {
    customer: [
      '我{day}买的{goods}到现在还没收到，{place}的快递到底在哪？',
      '我要退款！{goods}打开就是坏的。',
      '打了{n}次电话都没人接，太过分了',
      '你们{place}店的{name}态度特别差，我要投诉',
      '订单号{order}',
      '{goods}屏幕不亮，客服一直让我等',
      '多扣了我{n}.9元，什么时候退给我？',
      '同一个问题我已经说了三遍了。',
      '对，就是这样',
      '没有，从来没收到过',
      '{day}之前不解决我就打12315',
      '包裹被雨淋湿了，里面的{goods}全毁了',
      '好的谢谢',
      '我是{n}年的老客户了，真的很失望',
    ],
    bot: [
      '让您白跑一趟，真的很抱歉。您慢慢说，我在听。',
      '谢谢您。请问是哪一款{goods}？',
      '您是说{goods}应该{day}到{place}，一直没有收到，对吗？',
      '我们可以在{day}前给您补发{goods}，也可以全额退款，您看哪种方便？',
      '{day}{n}点前我们在这里给您答复。',
      '感谢您的耐心，您的编号是K{n}-{order}。',
      '换谁遇到都会生气的。',
    ],
    agent: [
      '您好，我是{name}，前面的内容我都看过了，您不用再说一遍。',
      '我已经联系{place}仓库，{day}前回复您。',
      '退款今天已经办好，{n}天内到账。',
    ],
  },
  'zh-Hant': {
    customer: [
      '我{day}訂的{goods}到現在還沒收到，{place}的物流到底在哪裡？',
      '我要退款！{goods}一打開就是壞的。',
      '打了{n}通電話都沒人接，太誇張了',
      '你們{place}門市的{name}態度很差，我要投訴',
      '訂單編號{order}',
      '{goods}螢幕不亮，客服一直叫我等',
      '多收了我{n}元，什麼時候退？',
      '同樣的問題我已經講了三次。',
      '對，沒錯',
      '沒有，完全沒收到',
      '{day}前不處理我就打1950',
      '包裹被雨淋濕，裡面的{goods}全毀了',
      '好的謝謝',
      '我是{n}年的老客戶，真的很失望',
    ],
    bot: [
      '讓您白跑一趟，非常抱歉。請繼續說，我在聽。',
      '謝謝您。請問是哪一款{goods}？',
      '您是說{goods}應該{day}送到{place}，一直沒有收到，對嗎？',
      '我們可以在{day}前為您補寄{goods}，也可以全額退款，您比較希望哪一種？',
      '{day}{n}點前我們會在這裡回覆您。',
      '謝謝您的耐心，您的編號是K{n}-{order}。',
      '難怪您失望。',
    ],
    agent: [
      '您好，我是{name}，前面的內容我都看過了。',
      '我已聯絡{place}倉庫，{day}前回覆您。',
      '退款今天已處理，{n}天內入帳。',
    ],
  },
};

export const FILLINGS: Readonly<
  Record<Locale, Readonly<Record<'goods' | 'place' | 'day' | 'name', readonly string[]>>>
> = {
  en: {
    goods:
      'kettle,toaster,headphones,blender,lamp,backpack,monitor,keyboard,mattress,jacket,heater,router,camera,tent,drill,bicycle helmet,phone case,coffee machine,vacuum cleaner,office chair'.split(
        ',',
      ),
    place: 'Leeds,Bristol,Cardiff,Dublin,Glasgow,Norwich,Oxford,Swansea,York,Belfast,Derby,Exeter'.split(','),
    day: 'Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday'.split(','),
    name: 'Anna,Ben,Chloe,David,Emma,Frank,Grace,Harry,Ivy,Jack'.split(','),
  },
  'zh-Hans': {
    goods:
      '电水壶,烤箱,蓝牙耳机,榨汁机,台灯,双肩包,显示器,机械键盘,床垫,羽绒服,取暖器,路由器,相机,帐篷,电钻,头盔,手机壳,咖啡机,吸尘器,办公椅'.split(
        ',',
      ),
    place: '虹桥,浦东,海淀,朝阳,天河,福田,武侯,江宁,鼓楼,雁塔,岳麓,西湖'.split(','),
    day: '周一,周二,周三,周四,周五,周六,周日,昨天,上周,月底'.split(','),
    name: '张伟,王芳,李娜,刘洋,陈静,杨帆,赵敏,黄磊,周杰,吴倩'.split(','),
  },
  'zh-Hant': {
    goods:
      '電熱水壺,烤箱,藍牙耳機,果汁機,檯燈,後背包,螢幕,機械鍵盤,床墊,羽絨衣,電暖器,路由器,相機,帳篷,電鑽,安全帽,手機殼,咖啡機,吸塵器,辦公椅'.split(
        ',',
      ),
    place: '信義,板橋,中壢,左營,旺角,銅鑼灣,沙田,荃灣,士林,鳳山,淡水,觀塘'.split(','),
    day: '週一,週二,週三,週四,週五,週六,週日,昨天,上週,月底'.split(','),
    name: '陳怡君,林志明,黃淑芬,張家豪,李美玲,王俊傑,吳雅婷,劉建宏,蔡佩珊,楊宗翰'.split(','),
  },
};

/** Said once in some ten thousand messages, so that there is something rare to look for. */
export const RARE: Readonly<Record<Locale, readonly string[]>> = {
  en: ['There is a hedgehog in the warehouse photograph.', 'The ombudsman has my letter already.'],
  'zh-Hans': ['里面居然有一只蟑螂', '律师函已经寄给你们了'],
  'zh-Hant': ['裡面居然有一隻蟑螂', '律師函已經寄給你們了'],
};

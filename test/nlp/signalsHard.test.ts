import { expect } from 'chai';
import { recognize } from '../../nlp/index.ts';
import type { Signal } from '../../nlp/labels.ts';

/** Sentences of one signal beside their nearest look-alikes. */
const CASES: Readonly<Partial<Record<Signal, { present: readonly string[]; absent: readonly string[] }>>> = {
  self_harm: {
    present: [
      '我從頂樓跳下去算了',
      'I want to end it all',
      "there's no point in living any more",
      '不是开玩笑，我真的想死',
      '冇咗筆錢，我唔想做人',
      'everyone would be better off without me',
      '我现在站在天台上',
      'took all my pills, sorry',
    ],
    absent: [
      'and nobody ever answers',
      'i cant sleep with that noise',
      '想死的心都有了哈哈',
      '跳楼大甩卖什么时候开始',
      'I could kill for a refund lol',
      '這部電影看得我想死',
      'jump through hoops just to return a shirt',
      '笑死，寄错了',
    ],
  },
  extortion: {
    present: [
      'pay me 5000 or I post it everywhere',
      '转我三万，视频我就删',
      '俾五萬我，唔係就日日上嚟派傳單',
      'for five grand I could forget what I saw',
      '昨天三万，今天五万，明天你们自己看着办',
    ],
    absent: [
      "refund me or I'll complain to 12315",
      '赔我医药费412元，单据都在',
      '退我押金500，不然我去消协',
      'Return my $300 deposit or I post an honest review',
      '这价格太贵了，五百块就这质量',
      '封口夹一包多少钱',
    ],
  },
  health: {
    present: [
      '孩子拉肚子了',
      'my mum was taken to A&E',
      '食完成晚屙',
      '脸肿了，眼睛睁不开',
      'broke two ribs on your stairs',
    ],
    absent: [
      '怕吃了拉肚子，所以没敢吃',
      "I'm not sick, just annoyed",
      '笑到我肚痛',
      '手机用了两天就断触',
      'what a headache this return is',
      '这价格看得我头疼',
    ],
  },
  legal: {
    present: [
      '律师函下周到',
      '法院見',
      'my solicitor will be in touch',
      '我哋小額錢債審裁處見',
      'see you in small claims',
    ],
    absent: ["I'm not going to sue anyone", '我告诉你们哦，别买', 'the food court is dirty', '按照法律我有什么权利？'],
  },
  regulator: {
    present: ['已经打12315了', '通管局见', 'I have filed with the BBB', '消保官會跟你們聯絡', 'reported you to Ofcom'],
    absent: [
      '我不想去投诉你们',
      'the author of this book is wrong',
      '工商银行的卡能用吗',
      '你们这儿离市场监督管理局近吗',
    ],
  },
  human: {
    present: ['agent', '唔該幫我搵真人', '让你们店长给我回电话', 'put me through to your supervisor', '人工'],
    absent: [
      '态度让人接受不了',
      '不要转人工',
      'dont call me, text is fine',
      '单独叫你们经理带十万现金来，不然后果自负',
    ],
  },
  refund: {
    present: ['不要换货 我要退款', '三天内不退钱我就去法院', '退返錢俾我', 'I want my money back'],
    absent: ["What's your refund policy on gift cards?", '請問不喜歡可以退費嗎', '退款收到了 谢谢'],
  },
  abuse: {
    present: ['whoever packed this is a brain-dead idiot', '條粉腸收銀', '全是骗子人渣'],
    absent: ['店員推薦的那部《白痴》小說有貨嗎', 'how I met your mother'],
  },
  crime: {
    present: ['錢包被扒走', '在你们店里手机被人摸走了', '俾人打荷包'],
    absent: ['钱包掉色', '荷包的扣子鬆了'],
  },
  media: {
    present: ['上抖音见', '明天就發上網'],
    absent: ['部電話上唔到網', '手机上不了网', '我會上網查'],
  },
};

describe('signals beside their look-alikes', () => {
  for (const [signal, { present, absent }] of Object.entries(CASES)) {
    for (const text of present) {
      it(`finds ${signal} in "${text}"`, () => {
        expect(recognize(text).signals).to.include(signal);
      });
    }
    for (const text of absent) {
      it(`finds no ${signal} in "${text}"`, () => {
        expect(recognize(text).signals).not.to.include(signal);
      });
    }
  }
});

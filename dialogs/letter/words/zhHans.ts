import type { LetterWords } from './letterWords.ts';

/** Simplified Chinese, in the form of a letter of the mainland: 此致 on a line of its own, 敬礼 at the margin below it. */
export const zhHans: LetterWords = {
  language: 'zh-CN',
  title: '致歉信',
  reference: '受理编号：{number}',
  salutation: { titled: '尊敬的{name}：', named: '{name}：', unnamed: '尊敬的顾客：' },
  greeting: '您好！',
  sorry: '关于{matter}，给您添了麻烦，也耽误了您的时间，我们诚恳地向您致歉。谢谢您愿意把这件事告诉我们。',
  happened: '{date}，您向我们反映的情况如下：',
  cause: '事情的原因，我们已经查清。{cause}',
  causeOpen: '事情的原因，我们还在核实。{by}前，我们会把查到的情况如实告诉您；即使还没有查完，也会向您说明进展。',
  done: {
    lead: '到目前为止，我们做了以下这些事：',
    recorded: '{date}，登记了您的投诉，受理编号{number}。',
    takenOver: '{date}起，由专人跟进。',
    evidence: '您提供的照片或凭证已经收到，随这次的记录一并保存。',
    solved: '{date}，我们向您回访，您告诉我们事情已经解决。',
  },
  change: '为了不让别的顾客再遇到同样的事，我们这样改：{change}',
  agreed: '我们与您商定的办法是：',
  offer: '我们想这样为您处理，请您看看是否合适：',
  decision: '您提出的要求是“{wish}”。这由{who}来定，{by}前答复您。',
  thanks: '这件事让您受累了，再次向您致歉，也谢谢您给我们把它办好的机会。',
  contact:
    '信里写的如果与您记得的不一致，或者您还想补充什么，请在您联系我们的聊天窗口里回复，报上编号{number}就可以。您说过的都有记录，不用从头再说。',
  close: { named: ['此致', '敬礼！'], unnamed: ['此致', '敬礼！'] },
  signature: { signed: ['{brand}客户服务部', '{name}'], unsigned: ['{brand}客户服务部'] },
};

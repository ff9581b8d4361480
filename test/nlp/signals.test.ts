import { expect } from 'chai';
import { recognize } from '../../nlp/index.ts';
import type { Signal } from '../../nlp/labels.ts';

/** For each signal, messages that send it and messages that only sound as if they did. */
const CASES: readonly { signal: Signal; present: readonly string[]; absent: readonly string[] }[] = [
  {
    signal: 'health',
    present: [
      '我孩子喝了之后一直吐',
      'My son got sick after eating your burger',
      '吃完拉肚子了',
      '食完肚痛',
      '阿仔食咗之後屙嘔',
      'I slipped and fell in your store',
      '店里地滑，我妈妈摔倒了',
      'allergic reaction to your cream, my face is swollen',
      '過敏住院了',
      '被开水烫伤了',
      '果汁喝到第三口发现有霉，我孩子也喝了',
    ],
    absent: [
      '笑死我了',
      '气死我了',
      '热死了',
      'I am dying of laughter',
      'this queue is killing me',
      '等到我嬲死',
      '医院附近那家店态度很差',
      '没有人受伤，就是桌子坏了',
      'I am sick of waiting',
      '笑到肚痛',
      'nobody was injured but the box was crushed',
      'bored to death in your queue',
    ],
  },
  {
    signal: 'self_harm',
    present: ['我不想活了', 'I want to kill myself', '唔想做人', '活不下去了', '想自杀', 'I want to die'],
    absent: [
      '气死我了',
      '饿死了',
      'this queue is killing me',
      '笑死',
      '热死了',
      '想死你们的奶茶了',
      'kill me now lol',
      '累死了',
    ],
  },
  {
    signal: 'crime',
    present: [
      '我要报警',
      'your driver stole my phone',
      '我的手机在店里被偷了',
      '店員打人',
      '被诈骗了',
      'the waiter hit me',
    ],
    absent: [
      'this is daylight robbery',
      '这价格简直是抢钱',
      '抢劫一样的价格',
      'highway robbery prices',
      'no police needed, just fix it',
    ],
  },
  {
    signal: 'food_safety',
    present: [
      '面里有只苍蝇',
      '牛奶发霉了',
      'there was a hair in my soup',
      '食出曱甴',
      '買到過期的麵包',
      '汤里有蟑螂',
      'maggots in the rice',
      'the milk was spoiled',
      '薯片過咗期',
    ],
    absent: ['手机充电器坏了', '快递延误', '头发护理套餐太贵'],
  },
  {
    signal: 'regulator',
    present: [
      '再不解决我就打12315',
      'I will report you to trading standards',
      '我要去消委會投訴',
      '我會向消保官申訴',
      '已经向工商局举报',
      'Consumer Council will hear about this',
      '投诉到通管局',
    ],
    absent: ['我要投诉', 'I want to complain'],
  },
  {
    signal: 'legal',
    present: ['我要找律师', 'see you in court', '我會提告', 'I will sue you', '法院见', '小額錢債審裁處見'],
    absent: ['the food court is dirty', 'tennis court was closed'],
  },
  {
    signal: 'media',
    present: [
      '我要曝光你们',
      'I will post this on social media',
      '我要找记者',
      '爆料公社見',
      'I will leave bad reviews everywhere',
      '放上網',
    ],
    absent: ['the media player does not work'],
  },
  {
    signal: 'churn',
    present: [
      '再也不来了',
      'never buying from you again',
      '以後唔會再幫襯',
      'I am switching to another provider',
      '大家别买',
      '我要转网',
    ],
    absent: ['我还会再来', 'I will buy again'],
  },
  {
    signal: 'human',
    present: ['转人工', 'speak to a manager', '搵真人', '叫你们经理来', 'I want a real person'],
    absent: ['不要转人工', 'the dish has too much 人工色素'],
  },
  {
    signal: 'abuse',
    present: [
      '你们这群废物',
      'you idiots',
      'fuck you',
      '客服是傻逼',
      '屌你老母',
      'your staff are morons',
      '店員係白痴咩',
    ],
    absent: [
      'what the fuck is this',
      '他妈的又坏了',
      '卧槽太慢了',
      'damn it, it broke again',
      '烂透了',
      'this is bullshit',
      '妈的等了两小时',
    ],
  },
  {
    signal: 'extortion',
    present: [
      '给我五万，不然我就曝光你们',
      'pay me 5000 or I will post this everywhere, otherwise I tell everyone',
      '给点封口费我就不说出去',
      '拿钱消灾吧你们',
    ],
    absent: [
      '給我一個交代，不然我就找記者爆料',
      '给我道歉，否则曝光你们',
      '退款，否则我投诉到12315',
      'refund me or I will go to trading standards',
      '再不退款我就找律师',
      '如果不解决我就曝光',
      'I want a full refund otherwise I leave a bad review',
    ],
  },
  {
    signal: 'repeat',
    present: [
      '这已经是第三次了',
      'I have called three times',
      '修了两次还是坏',
      '投诉过一次没人理',
      '已經打咗幾次電話',
      'this is the second time it broke',
    ],
    absent: ['第一次买', 'first time buying here'],
  },
  {
    signal: 'refund',
    present: ['我要退款', 'I want my money back', '退錢', 'please refund me', '我要求全額退款', '回水'],
    absent: ['不用退款，换一个就行', 'I do not want a refund'],
  },
  {
    signal: 'sarcasm',
    present: [
      '真是谢谢你们啊，等了三个小时，呵呵',
      'Great job ruining my birthday',
      'Thanks for nothing, still no refund',
    ],
    absent: ['谢谢你们，服务很好', 'great service, thank you'],
  },
];

describe('signals', () => {
  for (const { signal, present, absent } of CASES) {
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

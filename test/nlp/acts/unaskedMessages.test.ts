import { expect } from 'chai';
import { recognize } from '../../../nlp/index.ts';
import type { Act } from '../../../nlp/labels.ts';

/** What customers write after no known question, by the act it is. */
const CASES: readonly [Act, readonly string[]][] = [
  ['confirm', ['好的', 'ok', '是的', 'yes', '嗯']],
  [
    'want_human',
    [
      '转人工',
      '真人',
      '人工客服',
      '我要投诉你们经理',
      'speak to a human',
      'agent please',
      '真人客服',
      '搵真人',
      '轉人工',
      'I want to talk to a real person',
      '叫你们经理来',
      '找真人',
      'I need a human',
      'can I speak to a manager',
      '我要找客服',
      '有冇真人',
      'Human please',
      '人工',
    ],
  ],
  [
    'status',
    [
      '我的投诉处理得怎么样了',
      'any update on my case?',
      '进度',
      'where is my complaint',
      '查一下我的投诉',
      '我個case點呀',
      '處理進度',
      '有结果了吗',
      'status of my case',
      '我單case跟進成點',
    ],
  ],
  [
    'cancel',
    [
      '算了',
      '取消投诉',
      'never mind',
      '我不投诉了',
      'cancel my complaint',
      '唔投訴喇',
      '撤诉',
      'forget it',
      '取消',
      '算啦',
    ],
  ],
  ['goodbye', ['bye', '再见', '拜拜', 'goodbye', '再見', '没别的了，再见', 'see you', '拜']],
  [
    'thanks',
    ['谢谢', 'thanks', 'thank you so much', '多謝晒', '唔該晒', '好的谢谢', 'ok thanks', '感谢', '辛苦了', '謝謝你'],
  ],
  [
    'question',
    [
      '你们几点下班？',
      'how do I return it?',
      '可以退货吗',
      'What are your opening hours?',
      '請問怎麼退貨',
      '點樣退貨',
      'Can I get a refund?',
    ],
  ],
  [
    'vent',
    [
      '你们的服务太差了，气死我了',
      'This is unacceptable, worst service ever',
      '外賣送錯咗，打電話又冇人聽',
      '没有人理我，等了三个小时',
      'No response for 3 days, terrible',
      '对面的店员态度很差',
      'no refund, no reply, nothing!',
    ],
  ],
  ['other', ['你好', 'hello', 'hi']],
  ['deny', ['不是', 'no', '不用了']],
];

describe('acts after no known question', () => {
  for (const [act, texts] of CASES) {
    for (const text of texts) {
      it(`reads "${text}" as ${act}`, () => {
        expect(recognize(text, {}).act.label).to.equal(act);
      });
    }
  }
});

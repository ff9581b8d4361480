import { expect } from 'chai';
import { labelledFact } from '../../../dialogs/listen/labelled.ts';
import { misfits } from '../../../dialogs/listen/misfits.ts';
import { nameIn } from '../../../dialogs/listen/nameAnswer.ts';
import { plausible } from '../../../dialogs/listen/plausible/plausible.ts';
import { mentionsProof } from '../../../dialogs/listen/proof.ts';
import { TRIED } from '../../../dialogs/listen/tried.ts';
import { findWish } from '../../../dialogs/listen/wish.ts';
import { wishedKinds } from '../../../dialogs/policy/wishKinds.ts';
import { wishToThem } from '../../../dialogs/theirTerms.ts';
import { recognize } from '../../../nlp/index.ts';
import { packNamed, Talk } from '../../support/talk.ts';

const read = (text: string) => plausible(text, recognize(text));

type Reader = readonly [string, (text: string) => unknown, readonly (readonly [string, unknown])[]];

const READERS: readonly Reader[] = [
  [
    'what they wish for',
    findWish,
    [
      ['换新的？谁还敢用！退钱，另外你们得给个说法', '退钱，另外你们得给个说法'],
      ['换货？算了吧。直接退款', '直接退款'],
      ['能退吗？', '退款'],
      ['即刻幫我入返500，唔好再叫我等', '即刻幫我入返500，唔好再叫我等'],
      ['把网速弄好，弄不好我就换电信', '把网速弄好'],
      ['幫我充返嗰500', '幫我充返嗰500'],
    ],
  ],
  [
    'kinds of remedy',
    (text) => wishedKinds(text).join(),
    [
      ['路由器的钱给我报销', 'compensation'],
      ['洗不掉就照价赔', 'compensation'],
      ['我要佢親口同我阿爸講對唔住', 'apology'],
    ],
  ],
  [
    'what it is about',
    (text) => read(text).categories[0]?.code,
    [
      ['客服你好，我十月三十號訂的椅子，說一週到貨，現在都三週了', 'delivery'],
      ['電話卡儲值500，完全冇入到數，打1000聽咗廿分鐘音樂', 'billing'],
      ['琴日同屋企人喺你哋銅鑼灣店食飯，經理話我哋坐得耐，趕我哋走', 'staff'],
      ['买的烤箱，玻璃门自己炸了，幸好我在厨房外面，不然脸都花了', 'safety'],
      ['充電寶放在桌上突然爆炸', 'safety'],
    ],
  ],
  [
    'a demand or an insult',
    (text) =>
      read(text)
        .signals.filter((one) => one === 'abuse' || one === 'extortion')
        .join(),
    [
      ['我唔要免單，我要佢親口同我阿爸講對唔住', ''],
      ['我给我奶奶买的助听器，戴上啥也听不见，她以为自己全聋了', ''],
      ['你们客服是聋了还是瞎了', 'abuse'],
    ],
  ],
  [
    'that they turned to us',
    (text) => TRIED.test(text),
    [
      ['我要投诉你们那个上门装机的师傅', false],
      ['投诉了三次', true],
      ['打1000聽咗廿分鐘音樂', true],
    ],
  ],
  [
    'a fact by its name',
    (text) => labelledFact(text)?.fact,
    [
      ['金額是4980', 'amount'],
      ['批次号B20260912', 'batch'],
      ['訂單編號：CH-20261030', 'orderNumber'],
      ['訂單三天了還沒到', undefined],
      ['价格贵了200块我不接受', undefined],
    ],
  ],
  [
    'who they are',
    nameIn,
    [
      ['叫我阿強得啦', '阿強'],
      ['批次号B20260912', undefined],
    ],
  ],
  [
    'something that shows it',
    mentionsProof,
    [
      ['收據影咗', true],
      ['收據冇影', false],
    ],
  ],
  ['no place', (text) => misfits('place', text), [['19号下午来的', true]]],
  ['their wish, to them', (text) => wishToThem(text, 'zh-Hans'), [['要个说法，再给我两箱', '要个说法，再给您两箱']]],
];

describe('what is said in anger, or turned over', () => {
  for (const [what, reader, cases] of READERS) {
    describe(what, () => {
      for (const [text, expected] of cases)
        it(`"${text}": ${String(expected)}`, () => expect(reader(text)).to.equal(expected));
    });
  }

  const factsAfter = async (name: string, locale: 'zh-Hans' | 'zh-Hant', texts: readonly string[]) => {
    const talk = new Talk({ pack: await packNamed(name), locale });
    for (const text of texts) await talk.say(text);
    return talk.conversation.cases.at(-1);
  };

  it('a receipt that was kept makes no matter of the bill of it', async () => {
    const record = await factsAfter('retail', 'zh-Hant', [
      '買了一台除濕機，用三天就不會動了，拿去門市換，店員說過七天不能換',
      '就這樣',
      '發票有留',
    ]);
    expect(record?.categories).to.not.include('billing');
    expect(record?.facts.evidence?.value).to.equal('發票有留');
  });

  it('who bought it over the counter is not asked for the number of an order', async () => {
    const talk = new Talk({ locale: 'zh-Hant', channelLocale: 'zh-TW' });
    const asked: (string | undefined)[] = [];
    for (const text of ['在你們台中文心店買的除濕機壞了，用三天就不會動', '就這樣', '楊先生 0988333444', '沒有'])
      asked.push(...(await talk.say(text)).map(({ ask }) => ask?.fact));
    expect(asked).to.not.include('orderNumber');
  });

  it('the number of an employee may stand behind a comma', async () => {
    const record = await factsAfter('telecom', 'zh-Hans', [
      '装机的师傅进我家鞋套都不穿，还在客厅抽烟',
      '工号我看了，A2271',
    ]);
    expect(record?.facts.staffMember?.value).to.contain('A2271');
    expect(record?.facts.place?.value).to.equal('我家');
  });

  it('that they are well is added to what they said of having eaten it', async () => {
    const record = await factsAfter('food', 'zh-Hans', [
      '喝你们酸奶喝出一根毛，看着像刷子毛',
      '今天早上喝的',
      '没咋样，就是恶心',
    ]);
    expect(record?.facts.symptoms?.value).to.contain('没咋样');
  });
});

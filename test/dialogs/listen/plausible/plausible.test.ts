import { expect } from 'chai';
import { plausible } from '../../../../dialogs/listen/plausible/plausible.ts';
import type { Category, Signal, Understanding } from '../../../../nlp/index.ts';

function read(change: Partial<Understanding>): Understanding {
  return {
    lang: 'en',
    complaint: 0.8,
    emotion: { label: 'neutral', intensity: 0 },
    categories: [],
    severity: 2,
    signals: [],
    act: { label: 'vent', score: 0.8 },
    entities: [],
    evidence: [],
    unsure: [],
    ...change,
  };
}

const signalled = (text: string, ...signals: Signal[]) => plausible(text, read({ signals, severity: 4 })).signals;

describe('what the recognizer says, weighed against the words', () => {
  const kept: [text: string, signal: Signal][] = [
    ['I was sick all night after your prawns', 'health'],
    ['我爸摔了一跤，腰动不了了', 'health'],
    ['我細路飲咗兩啖，而家話肚痛', 'health'],
    ["I'm not sick, my daughter is though, vomiting all night", 'health'],
    ['my dad collapsed after eating it', 'health'],
    ['I want to harm myself', 'self_harm'],
    ["I can't go on like this, there is no point", 'self_harm'],
    ['真的不想活了', 'self_harm'],
  ];
  it('takes nobody who is called Sue for somebody who goes to court', () => {
    for (const text of ['Sue', 'sue', "it's Sue Harris", 'change the email to sue.h@example.com please'])
      expect(signalled(text, 'legal'), text).to.be.empty;
    for (const text of ["I'll sue you", 'Sue them all', 'see you in court'])
      expect(signalled(text, 'legal'), text).to.deep.equal(['legal']);
  });

  for (const [text, signal] of kept) {
    it(`believes "${text}"`, () => expect(signalled(text, signal)).to.deep.equal([signal]));
  }

  for (const text of [
    "no i haven't been sick, just found flakes in my chips",
    'the glass door shattered, no one was injured',
  ]) {
    it(`takes nobody for ill in "${text}"`, () => expect(signalled(text, 'health')).to.deep.equal([]));
  }

  const dropped: [text: string, signal: Signal][] = [
    ['網頁寫牛皮，來的根本是PU，我跟我媽推薦你們很多次欸', 'health'],
    ['I am so sick of this', 'health'],
    ['the shelf collapsed in the shop', 'health'],
    ['nobody was harmed', 'self_harm'],
    ['i cant sleep', 'self_harm'],
    ['in the fridge', 'self_harm'],
  ];
  for (const [text, signal] of dropped) {
    it(`gives nobody an emergency number for "${text}"`, () => {
      const said = plausible(text, read({ signals: [signal], severity: 4 }));
      expect(said.signals).to.deep.equal([]);
      expect(said.severity).to.equal(2);
    });
  }

  it('takes disgust at an insect for a hazard, not for an illness', () => {
    expect(signalled('碗雲吞麵有隻曱甴！！嘔心死！', 'health', 'food_safety')).to.deep.equal(['food_safety']);
  });

  it('takes a child that has eaten of it for a matter of health', () => {
    expect(signalled('宝宝已经吃了两勺，里面有黑点', 'food_safety')).to.include('health');
  });

  it('hears who says outright that they want to die, and no figure of speech', () => {
    expect(signalled('我頂唔順喇，真係想死')).to.deep.equal(['self_harm']);
    for (const text of ['餓得想死', '好想死你哋個蛋撻', '熱到想死']) expect(signalled(text), text).to.deep.equal([]);
  });

  const matters: [text: string, main: Category, becomes: Category, product?: string][] = [
    ['耳機盒打不開，才買兩天', 'network', 'quality', '耳機'],
    ['the app will not open my order for the headphones', 'network', 'network', 'headphones'],
    ['the fridge you delivered last week hums all night', 'delivery', 'quality'],
    ['the fridge is late and nobody answers', 'delivery', 'delivery'],
    ['FOUR HOURS I WAITED IN FOR YOUR DRIVER', 'waiting', 'delivery'],
    ['we waited four hours for a table', 'waiting', 'waiting'],
    ['你们的“次日达”真是快啊', 'billing', 'delivery'],
    ['每天晚上九點一到網路就龜速，打客服等40分鐘', 'staff', 'network'],
    ['寬頻斷咗兩日 打hotline等咗一個鐘', 'waiting', 'network'],
    ['四個人吃了三千多 結果肉是冰的', 'staff', 'quality'],
    ['前脚买完后脚降三百', 'staff', 'billing'],
    ['配料表标注与实际不符', 'billing', 'advertising'],
    ['买两件衣服只发一件给我', 'quality', 'delivery'],
  ];
  for (const [text, main, becomes, product] of matters) {
    it(`takes "${text}" for ${becomes}`, () => {
      const entities = product ? [{ type: 'product' as const, start: 0, end: 1, text: product, value: product }] : [];
      const said = plausible(text, read({ categories: [{ code: main, score: 0.6 }], entities }));
      expect(said.categories[0]?.code).to.equal(becomes);
    });
  }

  it('sees no foreign body in the description of a person', () => {
    const categories = [
      { code: 'staff' as const, score: 0.9 },
      { code: 'safety' as const, score: 0.6 },
    ];
    const said = plausible('有个短头发的男服务员态度特别差', read({ categories, severity: 3 }));
    expect(said.categories.map(({ code }) => code)).to.deep.equal(['staff']);
    expect(said.severity).to.equal(2);
    expect(
      plausible('a spark came out of the socket and your man laughed', read({ categories })).categories,
    ).to.have.length(2);
  });

  it('withdraws nothing because something "stopped working"', () => {
    const act = { label: 'cancel' as const, score: 0.9 };
    for (const text of ['my desk lamp stopped working after two days', '话费多算了两百', '帳單多算了三百']) {
      expect(plausible(text, read({ act })).act.label, text).to.equal('vent');
    }
    for (const text of [
      '68的毛肚算了两份,我们只点了一份',
      '茶位算了我们六个人',
      '取消不了会员',
      '取消唔到個訂閱',
      "it won't let me cancel the add-on",
    ]) {
      expect(plausible(text, read({ act })).act.label, text).to.equal('vent');
    }
    for (const text of ['cancel my complaint', '算了不投诉了', '多算就多算吧，算了', 'forget it', '唔投訴喇', '撤回']) {
      expect(plausible(text, read({ act })).act.label, text).to.equal('cancel');
    }
  });

  it('sees a complaint in a charge for what was never asked for', () => {
    const said = plausible('what is this 15 yuan thing on my bill?? never signed up for it', read({ complaint: 0.3 }));
    expect(said).to.deep.include({ complaint: 0.6 });
    expect(said.categories[0]?.code).to.equal('billing');
  });

  const questions: [text: string, bare: boolean][] = [
    ['do your oat biscuits contain palm oil?', true],
    ['几点关门', true],
    ['有包间吗', true],
    ['請問雙十一幾天會出貨嗎？', true],
    ['why is my order still not here?', false],
    ['is there a hair in this?', false],
    ['係咪你哋賣咗我個電話出去', false],
    ['你们到底管不管吗', false],
    ['什么时候退款？', false],
  ];
  for (const [text, bare] of questions) {
    it(`${bare ? 'answers' : 'does not brush off'} "${text}"`, () => {
      expect(plausible(text, read({ complaint: 0.7 })).complaint < 0.5).to.equal(bare);
    });
  }

  it('hears an authority or an audience that is named, and no blow in a call', () => {
    expect(signalled('退一赔三，不然12315见')).to.deep.equal(['regulator']);
    expect(signalled('再唔搞掂我去通訊局投訴')).to.deep.equal(['regulator']);
    expect(signalled('我是部落客 有八萬追蹤 沒有滿意的答覆我會如實寫出來')).to.deep.equal(['media']);
    expect(signalled('说打我电话我空号', 'crime')).to.deep.equal([]);
    expect(signalled('他打了我一拳', 'crime')).to.deep.equal(['crime']);
  });

  it('takes smoke for a danger, and nobody for hurt by it', () => {
    const categories = [{ code: 'safety' as const, score: 0.9 }];
    const said = plausible('按摩椅第一天就冒烟了', read({ signals: ['health'], severity: 4, categories }));
    expect(said).to.deep.include({ signals: [], severity: 3 });
  });

  it('takes what they did then for no request now', () => {
    const act = { label: 'want_human' as const, score: 0.9 };
    expect(plausible('即刻叫經理，佢話送個甜品算數', read({ act })).act.label).to.equal('vent');
    expect(plausible('你快点派人来', read({ act })).act.label).to.equal('vent');
    expect(plausible('叫你們經理來', read({ act })).act.label).to.equal('want_human');
  });

  for (const [text, main] of [
    ['on opening the packet I found a dead insect inside, what is your quality control doing', 'safety'],
    ['the steak came out cold twice and we had to wait for the third', 'quality'],
    ["opened your granola and it's just dust, no clusters at all", 'quality'],
    ['bought a coat online in January, have only wore it few times and the pocket has ripped', 'quality'],
    ['蛋白粉还有俩月就过期了', 'quality'],
    ['包薯片開咗入面得半包，仲要係碎嘅', 'quality'],
    ['the front says gluten free and the back says may contain wheat', 'advertising'],
    ['my father is getting 30 40 calls daily from your marketing', 'account'],
    ['the jam got black black thing inside leh', 'safety'],
    ['the duvet set turned up today with no pillowcases', 'delivery'],
    ['found a lovely little beetle in my salad', 'safety'],
    ['I keep asking to port my number and they refuse over 12 rupees', 'process'],
  ] as const) {
    it(`takes "${text}" for a matter of ${main}`, () => {
      const said = read({ categories: [{ code: 'waiting', score: 0.4 }], severity: 3 });
      expect(plausible(text, said).categories[0]?.code).to.equal(main);
    });
  }

  it('hears praise that bites as the let-down it is', () => {
    const said = read({ complaint: 0.4, signals: ['sarcasm'], act: { label: 'question', score: 0.8 } });
    const heard = plausible('Love how my 2 day shipping is on day 9.', said);
    expect(heard).to.include({ complaint: 0.6 });
    expect(heard.act.label).to.equal('vent');
  });

  it('hears thanks for a wrong, and what was charged twice', () => {
    const said = read({ complaint: 0.3, act: { label: 'thanks', score: 0.9 } });
    const heard = plausible('thank you so much for charging me twice this month, really made my day', said);
    expect(heard.signals).to.include('sarcasm');
    expect(heard.categories[0]?.code).to.equal('billing');
    expect(plausible('thank you so much for your help', said).complaint).to.equal(0.3);
  });

  it('is sure of what the words name, where the reading is not', () => {
    const said = read({ categories: [{ code: 'safety', score: 0.2 }], severity: 3 });
    const [first] = plausible('Found a lovely little beetle in my salad.', said).categories;
    expect(first).to.deep.equal({ code: 'safety', score: 0.9 });
  });

  it('takes what smelled off and was eaten for a hazard, asked or not', () => {
    const heard = plausible('It smelled a bit off but I ate it. Am I going to be ill?', read({ complaint: 0.3 }));
    expect(heard.signals).to.include('food_safety');
    expect(heard.categories[0]?.code).to.equal('safety');
  });

  for (const [text, label] of [
    ['the young lad serving us looked terrified, bless him', 'disappointed'],
    ['the waiter was nervous and I am worried about my deposit', 'anxious'],
  ] as const) {
    it(`takes the fear in "${text}" for ${label === 'anxious' ? 'theirs' : 'that of another'}`, () => {
      const heard = plausible(text, read({ emotion: { label: 'anxious', intensity: 1.6 } }));
      expect(heard.emotion.label).to.equal(label);
    });
  }

  it('changes nothing of what it is given', () => {
    const given = read({ signals: ['health'], severity: 4 });
    plausible('hello', given);
    expect(given).to.deep.include({ signals: ['health'], severity: 4 });
  });
});

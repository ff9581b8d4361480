/** What a customer knows and says, in their language. Questions are told apart by `channelData.kesu.ask`, not by prose. */
export interface Script {
  locale: string;
  /** The complaint, then whatever they add while they are listened to. */
  story: string[];
  facts: Record<string, string>;
  dontKnow: string;
  yes: string;
  wish: string;
  accept: string;
  score: string;
}

export const SCRIPTS: Record<'en' | 'zh-Hans' | 'zh-Hant', Script> = {
  en: {
    locale: 'en-GB',
    story: ['My order is 9 days late and nobody answers', "I rang three times this week. That's all."],
    facts: {
      orderNumber: 'A1234567',
      name: 'Anna',
      contact: 'anna@example.com',
      tried: 'I rang the hotline three times',
    },
    dontKnow: "I don't know",
    yes: "Yes, that's right",
    wish: 'I would like it delivered this week, or my money back',
    accept: 'Yes, please do that',
    score: '5',
  },
  'zh-Hans': {
    locale: 'zh-CN',
    story: ['果汁喝到第三口发现有霉，我孩子也喝了，气死我了', '昨天在你们店里买的，就这些'],
    facts: {
      name: '王女士',
      contact: '13812345678',
      product: '橙汁',
      batch: '20261101A',
      symptoms: '孩子肚子有点不舒服',
    },
    dontKnow: '不清楚',
    yes: '对的',
    wish: '给我退款，还要一个说法',
    accept: '可以',
    score: '5分',
  },
  'zh-Hant': {
    locale: 'zh-TW',
    story: ['我訂的耳機收到就是壞的，客服電話打三天都沒人接，真的很扯', '就這樣'],
    facts: { name: '陳先生', contact: '0912345678', product: '藍牙耳機', orderNumber: 'TW20261118001' },
    dontKnow: '不太清楚',
    yes: '沒錯',
    wish: '希望可以換一副新的',
    accept: '好，就這樣辦',
    score: '5',
  },
};

/** Plays a script against whoever asks: the next thing to say for what the bot has just asked. */
export class ScriptedCustomer {
  readonly #script: Script;
  readonly #story: string[];

  constructor(script: Script) {
    this.#script = script;
    this.#story = [...script.story];
  }

  answer(asked: { ask?: { kind: string; fact?: string | undefined } | undefined }): string {
    const { story, facts, dontKnow, yes, wish, accept, score } = this.#script;
    const { ask } = asked;
    if (!ask || (ask.kind === 'fact' && ask.fact === 'details')) return this.#story.shift() ?? story.at(-1) ?? '';
    if (ask.kind === 'fact') return facts[ask.fact ?? ''] ?? dontKnow;
    if (ask.kind === 'confirm') return yes;
    if (ask.kind === 'wish') return wish;
    if (ask.kind === 'csat') return score;
    return accept;
  }
}

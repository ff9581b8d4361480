import type { Locale } from '../../../nlp/index.ts';
import type { Role } from '../../pack/index.ts';

type Words = Readonly<Record<Locale, { why: string; rewrite: string }>>;

/** Roles as a colleague calls them. */
export const ROLE_NAMES: Readonly<Record<Locale, Readonly<Record<Role, string>>>> = {
  en: { bot: 'the bot', agent: 'an agent', supervisor: 'a supervisor', specialist: 'a specialist' },
  'zh-Hans': { bot: '机器人', agent: '客服同事', supervisor: '主管', specialist: '专责同事' },
  'zh-Hant': { bot: '機器人', agent: '客服同事', supervisor: '主管', specialist: '專責同事' },
};

const passOn = {
  en: "I've passed your wish to {who} with everything you said, and you'll have the decision by {by}.",
  'zh-Hans': '您的要求我已经转给{who}，您说的都在里面，{by}前给您答复。',
  'zh-Hant': '您的要求我已經轉給{who}，您說的都在裡面，{by}前回覆您。',
} as const;

/**
 * What the writer is told about an offer. `{limit}` what they may grant, `{who}` who may grant more, `{whoLimit}` up to
 * what, `{currency}` the pack's.
 */
export const AUTHORITY_WORDS = {
  amount: {
    en: { why: 'More than you may grant here ({limit}); {who} may decide it (up to {whoLimit}).', rewrite: passOn.en },
    'zh-Hans': { why: '超出您的权限（{limit}），可由{who}决定（上限{whoLimit}）。', rewrite: passOn['zh-Hans'] },
    'zh-Hant': { why: '超出您的權限（{limit}），可由{who}決定（上限{whoLimit}）。', rewrite: passOn['zh-Hant'] },
  },
  remedy: {
    en: { why: 'You may not grant this here; {who} may decide it.', rewrite: passOn.en },
    'zh-Hans': { why: '这一项不在您的权限内，可由{who}决定。', rewrite: passOn['zh-Hans'] },
    'zh-Hant': { why: '這一項不在您的權限內，可由{who}決定。', rewrite: passOn['zh-Hant'] },
  },
  price: {
    en: {
      why: 'Your limit is a share of the price ({limit}), and the price is not on record; find it out first.',
      rewrite: 'Could you tell me how much you paid? Then I can tell you what I can offer.',
    },
    'zh-Hans': {
      why: '您的权限要看商品价格（{limit}），现在还没有记录价格，请先问清楚。',
      rewrite: '方便说一下当时付了多少钱吗？我好给您一个准确的方案。',
    },
    'zh-Hant': {
      why: '您的權限要看商品價格（{limit}），目前還沒有記錄價格，請先確認。',
      rewrite: '方便告訴我當時付了多少錢嗎？我好給您一個明確的方案。',
    },
  },
  currency: {
    en: {
      why: 'This amount is in another currency than ours ({currency}); check it before it is sent.',
      rewrite: 'I will check the exact amount and write it to you here by {by}.',
    },
    'zh-Hans': {
      why: '这个金额不是本公司的币种（{currency}），发出前请核对。',
      rewrite: '具体金额我核对清楚，{by}前在这里告诉您。',
    },
    'zh-Hant': {
      why: '這個金額不是本公司的幣別（{currency}），送出前請確認。',
      rewrite: '實際金額我確認清楚，{by}前在這裡告訴您。',
    },
  },
} as const satisfies Record<string, Words>;

import type { Locale } from '../../../nlp/index.ts';

type Words = Readonly<Record<Locale, { why: string; rewrite: string }>>;

const regret = {
  en: "I'm sorry for what you have been through, and I want to find out how it came about.",
  'zh-Hans': '让您遇到这样的事，很抱歉，我这就去把经过查清楚。',
  'zh-Hant': '讓您遇到這樣的事，很抱歉，我馬上把經過查清楚。',
} as const;

/** What the writer is told about an admission. */
export const APOLOGY_WORDS = {
  fault: {
    en: {
      why: 'It takes the blame before the facts are clear; say sorry for what they went through.',
      rewrite: regret.en,
    },
    'zh-Hans': { why: '事实还没查清就认错；先为客户的遭遇道歉。', rewrite: regret['zh-Hans'] },
    'zh-Hant': { why: '事實還沒查清就認錯；先為客人的遭遇致歉。', rewrite: regret['zh-Hant'] },
  },
  liability: {
    en: {
      why: 'It accepts liability before the facts are clear; say sorry for what they went through.',
      rewrite: regret.en,
    },
    'zh-Hans': { why: '事实还没查清就承担责任；先为客户的遭遇道歉。', rewrite: regret['zh-Hans'] },
    'zh-Hant': { why: '事實還沒查清就承擔責任；先為客人的遭遇致歉。', rewrite: regret['zh-Hant'] },
  },
  afterwards: {
    en: { why: 'Here only a person may say this, not the bot.', rewrite: regret.en },
    'zh-Hans': { why: '这句话在这里只能由同事来说，机器人不能说。', rewrite: regret['zh-Hans'] },
    'zh-Hant': { why: '這句話在這裡只能由同事來說，機器人不能說。', rewrite: regret['zh-Hant'] },
  },
} as const satisfies Record<string, Words>;

import type { Locale } from '../../nlp/index.ts';
import type { Reply } from '../support/talk.ts';

/** What a customer says on the way, and how they answer. */
export interface Words {
  story: string;
  end: string;
  facts: Readonly<Record<string, string>>;
  unknown: string;
  yes: string;
  no: string;
  wish: string;
  accept: string;
  reject: string;
  cancel: string;
  second: string;
  dispute: string;
  /** The value of the fact that only the new version asks for; nothing else looks like it. */
  ribbon: string;
}

export const WORDS: Readonly<Record<Locale, Words>> = {
  en: {
    story: 'My parcel is 9 days late and I am furious!',
    end: "that's all",
    facts: { orderNumber: 'A123456789', name: 'Anna Lee', contact: 'anna@example.com', details: 'It never arrived.' },
    unknown: 'not sure',
    yes: 'yes',
    no: 'no',
    wish: 'a refund please',
    accept: 'yes please',
    reject: 'no',
    cancel: 'cancel my complaint',
    second: 'And your shop assistant was very rude to me and shouted at me',
    dispute: 'the order number is wrong',
    ribbon: 'a turquoise ribbon',
  },
  'zh-Hans': {
    story: '快递晚了九天还没到，气死我了',
    end: '就这些',
    facts: { orderNumber: 'B987654321', name: '王女士', contact: '13812345678', details: '一直没有收到。' },
    unknown: '不清楚',
    yes: '对',
    no: '不是',
    wish: '我要退款',
    accept: '可以',
    reject: '不行',
    cancel: '算了，不投诉了',
    second: '还有你们店员态度太差了，当面骂人',
    dispute: '订单号不对',
    ribbon: '绿松石色的丝带',
  },
  'zh-Hant': {
    story: '東西晚了九天還沒到，真的很扯',
    end: '就這樣',
    facts: { orderNumber: 'TW20261118001', name: '陳小明', contact: '0912345678', details: '一直沒有收到。' },
    unknown: '不記得',
    yes: '沒錯',
    no: '不是',
    wish: '我要退錢',
    accept: '好，可以',
    reject: '不要',
    cancel: '算了，不客訴了',
    second: '還有你們店員態度很差，當面罵人',
    dispute: '訂單編號不對',
    ribbon: '綠松石色的緞帶',
  },
};

/** Ways through a conversation, so that between them every question comes up; where they leave the straight one. */
export const PATHS = ['straight', 'cancels', 'second', 'refuses', 'disputes', 'silent'] as const;
export type Path = (typeof PATHS)[number];

/** The name of a question, for reading and counting. */
export const questionOf = (reply: Reply | undefined) =>
  reply?.ask ? [reply.ask.kind, reply.ask.fact].filter(Boolean).join(':') : 'none';

/** What the customer says next on a path. `asked` counts the questions of each name so far. */
export function nextWords(path: Path, words: Words, reply: Reply | undefined, times: number): string {
  const name = questionOf(reply);
  const fact = reply?.ask?.fact ?? '';
  if (name === 'none') return words.story;
  if (name === 'fact:details' && reply?.stage === 'vent') return words.end;
  if (name === 'fact:orderNumber' && times === 1 && path === 'cancels') return words.cancel;
  if (name === 'fact:name' && times === 1 && path === 'second') return words.second;
  if (name === 'fact:ribbon') return words.ribbon;
  if (reply?.ask?.kind === 'fact') return words.facts[fact] ?? words.unknown;
  if (name === 'confirm:cancel' || (name === 'confirm:solved' && path === 'refuses')) return words.no;
  if (name === 'confirm:restatement' && path === 'disputes' && times === 1) return words.no;
  if (name === 'confirm:which') return words.dispute;
  if (reply?.ask?.kind === 'confirm') return words.yes;
  if (reply?.ask?.kind === 'proposal') return path === 'refuses' ? words.reject : words.accept;
  return reply?.ask?.kind === 'csat' ? '5' : words.wish;
}

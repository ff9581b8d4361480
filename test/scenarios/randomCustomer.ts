import fc from 'fast-check';
import { examplesOf, type Pack } from '../../dialogs/index.ts';
import { choiceLabels, subcategoryOf } from '../../dialogs/pack/index.ts';
import type { Locale } from '../../nlp/index.ts';
import type { Reply } from '../support/talk.ts';

/** What customers say, in three scripts: stories, answers, yes and no, interruptions, and noise. */
const MESSAGES = [
  'My order is 9 days late and nobody answers',
  'The kettle I bought is broken and I am furious!!!',
  'that is all',
  'order number A123456789',
  'Anna Lee',
  'anna@example.com',
  '+44 7700 900123',
  'yes',
  'no',
  'No, it was Tuesday',
  'Not quite',
  'the order number is wrong',
  'not sure',
  "I'd rather not say",
  'skip',
  'I want a refund',
  'I want 800 dollars compensation',
  'the first',
  'the second',
  'ok fine',
  'No, something else',
  'thanks',
  'bye',
  'hello',
  'who are you',
  'help',
  'I want to talk to a person',
  'continue',
  'no need for a person',
  'what is the status of my case?',
  'K482-910-379',
  'cancel my complaint',
  'English please',
  'how long will it take?',
  'My son is vomiting after eating it',
  'I will call my lawyer',
  'you idiot',
  '5',
  '1',
  '果汁喝到第三口发现有霉，我孩子也喝了',
  '快递晚了五天还没到，气死我了',
  '你们店员态度太差了，骂人',
  '就这些',
  '订单号 B987654321',
  '王女士',
  '13812345678',
  '对',
  '不对',
  '对，不过是前天买的',
  '不知道',
  '不想说',
  '我要退款',
  '赔我五千块',
  '第一个',
  '可以，但是要快',
  '不行',
  '谢谢',
  '再见',
  '转人工',
  '继续',
  '不用人工了',
  '进度怎么样了',
  '算了，不投诉了',
  '说中文',
  '解决了',
  '还没解决',
  '我要打12315投诉你们',
  '我訂的耳機收到就是壞的，客服都不回',
  '就這樣',
  '陳小明',
  '0912345678',
  '退錢',
  '沒有',
  '好的',
  '繁體中文',
  '東西晚了三天才到',
  '',
  '?',
  '。。。',
  '👍',
  'asdf qwer',
  '1'.repeat(300),
  '𠮷\ud800',
  '__proto__',
  '{number} {by}',
];

/** Asks for a person that nobody can misread. */
export const ASKS_FOR_PERSON = [
  '转人工',
  '真人',
  '转人工客服',
  '轉真人客服',
  'I want a person',
  'I want to talk to a human',
  '我要人工',
];

export type Move =
  | { kind: 'say'; text: string; photos: number; more: boolean }
  /** A willing answer to whatever was asked. */
  | { kind: 'answer'; pick: number }
  /** A complaint in the words of one of the pack's examples: the first matter, or another one. */
  | { kind: 'story'; pick: number }
  /** One of the buttons of a question. */
  | { kind: 'choice'; pick: number }
  | { kind: 'person'; text: string }
  /** A person has answered and hands back. */
  | { kind: 'held' }
  /** The next promise comes due, or the customer stays silent until the next nudge. */
  | { kind: 'due'; what: 'nudge' | undefined }
  | { kind: 'wait'; minutes: number };

const say = fc.record({
  kind: fc.constant('say' as const),
  text: fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...MESSAGES) },
    { weight: 1, arbitrary: fc.string({ maxLength: 40 }) },
  ),
  photos: fc.oneof({ weight: 12, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(1) }),
  more: fc.oneof({ weight: 8, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});

/** Answers that fit a question, by its kind. */
const FITTING: Readonly<Record<string, readonly string[]>> = {
  fact: ['A123456789', 'Anna Lee', 'anna@example.com', '上周二', '不清楚', 'in your shop', '跳過', 'it broke in two'],
  confirm: ['yes', '对', '對', '不是', 'no'],
  wish: ['a refund please', '换一个新的', '我要賠償'],
  proposal: ['the first', '可以', '不行', 'No', '好'],
  opinion: ['that is not enough', '太少了', 'money back'],
  csat: ['5', '3', '1', 'skip'],
  none: ['My order is 9 days late and nobody answers', '快递晚了五天还没到，气死我了', 'that is all'],
};

/** The text of a fitting answer. */
export function fittingAnswer(kind: string | undefined, pick: number): string {
  const texts = FITTING[kind ?? 'none'] ?? [];
  return texts[pick % texts.length] ?? '';
}

const pickOf = <T>(items: readonly T[], pick: number): T | undefined => items[pick % items.length];

/** A complaint as the pack's owner wrote it down; what its severity calls a mere question is none. */
export function storyOf(pack: Pack, locale: Locale, pick: number): string {
  const sentences = examplesOf(pack).filter(
    (one) => one.locale === locale && subcategoryOf(pack, one.subcategory)?.severity !== 0,
  );
  return pickOf(sentences, pick)?.text ?? 'My order is 9 days late and nobody answers';
}

/** The button of an open question that has choices; a fitting answer where it has none. */
export function choiceOf(pack: Pack, ask: Reply['ask'], locale: Locale, pick: number): string {
  const choices = choiceLabels(pack.facts[ask?.fact ?? ''], locale);
  return pickOf(choices, pick) ?? fittingAnswer(ask?.kind, pick);
}

/** What happens in a conversation: mostly the customer writes, sometimes a promise comes due or time passes. */
export const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: say },
    { weight: 10, arbitrary: fc.record({ kind: fc.constant('answer' as const), pick: fc.nat(39) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('story' as const), pick: fc.nat(999) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('choice' as const), pick: fc.nat(5) }) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('person' as const), text: fc.constantFrom(...ASKS_FOR_PERSON) }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'held' as const }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('due' as const),
        what: fc.constantFrom<'nudge' | undefined>('nudge', undefined),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 3000 }) }),
    },
  ),
  { minLength: 1, maxLength: 25, size: 'max' },
);

import type { Locale } from '../../../nlp/index.ts';

type Words = Readonly<Record<Locale, { why: string; rewrite: string }>>;

/** What the writer is told about a time, and what to say instead. `{by}` becomes a time we can keep. */
export const PROMISE_WORDS = {
  vague: {
    en: {
      why: 'The customer is left waiting without a time; name one that will be kept.',
      rewrite: "You'll hear from me here by {by}, even if there is no result yet.",
    },
    'zh-Hans': {
      why: '没有时间，客户只能干等；给一个做得到的时间。',
      rewrite: '{by}前我在这里给您答复，没有结果也会告诉您进展。',
    },
    'zh-Hant': {
      why: '沒有時間，客人只能空等；給一個做得到的時間。',
      rewrite: '{by}前我會在這裡回覆您，還沒有結果也會告訴您進度。',
    },
  },
  past: {
    en: { why: 'This time has passed already.', rewrite: "You'll hear from me here by {by}." },
    'zh-Hans': { why: '这个时间已经过了。', rewrite: '{by}前我在这里给您答复。' },
    'zh-Hant': { why: '這個時間已經過了。', rewrite: '{by}前我會在這裡回覆您。' },
  },
  impossible: {
    en: { why: 'There is no such time.', rewrite: "You'll hear from me here by {by}." },
    'zh-Hans': { why: '没有这个时间，请核对一下。', rewrite: '{by}前我在这里给您答复。' },
    'zh-Hant': { why: '沒有這個時間，請再確認一下。', rewrite: '{by}前我會在這裡回覆您。' },
  },
  closed: {
    en: {
      why: 'Nobody is at work before this time, so it may not be kept.',
      rewrite: "You'll hear from me here by {by}.",
    },
    'zh-Hans': { why: '在这之前没有人上班，这个时间恐怕守不住。', rewrite: '{by}前我在这里给您答复。' },
    'zh-Hant': { why: '在這之前沒有人上班，這個時間恐怕守不住。', rewrite: '{by}前我會在這裡回覆您。' },
  },
} as const satisfies Record<string, Words>;

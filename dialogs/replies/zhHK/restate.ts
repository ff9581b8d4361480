import type { Catalog } from '../keys.ts';

/** As readers in Hong Kong know it; see the file of this name in `zhHant` for what the keys are for. */
export const restate = {
  'restate.summary': [
    '我把您說的整理了一下：\n\n{lines}\n\n這樣對嗎？',
    '請您看看我有沒有理解正確：\n\n{lines}\n\n都符合您的意思嗎？',
    '為了不遺漏，我跟您複述一次：\n\n{lines}\n\n是這樣沒錯嗎？',
  ],
  'restate.correct': [
    '謝謝您指出來。「{label}」這一項，該怎麼寫呢？',
    '好，我來改。「{label}」正確的是甚麼？',
    '「{label}」我記得不準，正確的寫法是甚麼？',
  ],
  'restate.missing': [
    '謝謝您提醒。這一項該怎樣寫？您說，我補上。',
    '是我漏了，實際情況是怎樣的呢？照您的話說便可。',
    '好，我來補。要加上的是甚麼？',
  ],
  'restate.which': [
    '謝謝您提醒，請問哪一處要改？照您的話說便可。',
    '是我沒記準，請問該改哪裏呢？',
    '好，我來改。方便告訴我是哪一點不對嗎？',
  ],
  'restate.numbered': [
    '事情有點多，我照順序列出來，請您逐項看看：\n\n{lines}\n\n這樣對嗎？',
    '我幫您整理了一遍：\n\n{lines}\n\n每一項都符合嗎？',
    '逐項來看，會清楚些：\n\n{lines}\n\n是這樣嗎？',
  ],
} satisfies Partial<Catalog>;

import type { Catalog } from '../keys.ts';

/** The facts and the wish, read back; then one closed question. */
export const restate = {
  'restate.summary': [
    '我把您說的整理了一下：\n\n{lines}\n\n這樣對嗎？',
    '請您看看我有沒有理解正確：\n\n{lines}\n\n都符合您的意思嗎？',
    '為了不漏掉，我跟您複述一次：\n\n{lines}\n\n是這樣沒錯嗎？',
  ],
  'restate.added': [
    '補上了，{label}：{value}。其他的都正確嗎？',
    '謝謝您補充。{label}：{value}，這樣齊全了嗎？',
    '這一項也寫進去了，{label}：{value}。現在都符合嗎？',
  ],
  'restate.changed': [
    '改好了，{label}：{value}。現在都對了嗎？',
    '謝謝您更正。{label}：{value}，這樣對嗎？',
    '{label}我改成了「{value}」。其他的都沒問題嗎？',
  ],
  'restate.correct': [
    '謝謝您指出來。「{label}」這一項，該怎麼寫呢？',
    '好，我來改。「{label}」正確的是什麼？',
    '「{label}」我記得不準，正確的寫法是什麼？',
  ],
  'restate.still': [
    '上面整理的內容，您看都正確嗎？',
    '回到剛才那幾項，都符合您的意思嗎？',
    '剛才記下的部分，這樣寫對嗎？',
  ],
  'restate.missing': [
    '謝謝您提醒。這一項該怎麼寫呢？您說，我補上。',
    '是我漏了，實際情形是怎樣呢？照您的話說就好。',
    '好，我來補。要加上的是什麼？',
  ],
  'restate.which': [
    '謝謝您提醒，請問哪一處要改？照您的話說就好。',
    '是我沒記準，請問該改哪裡呢？',
    '好，我來改。方便告訴我是哪一點不對嗎？',
  ],
  'restate.numbered': [
    '事情有點多，我照順序列出來，請您逐項看看：\n\n{lines}\n\n這樣對嗎？',
    '我幫您整理了一遍：\n\n{lines}\n\n每一項都符合嗎？',
    '一項一項來看，會清楚些：\n\n{lines}\n\n是這樣嗎？',
  ],
} satisfies Partial<Catalog>;

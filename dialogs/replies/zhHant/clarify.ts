import type { Catalog } from '../keys.ts';

/** Half-sentences before a question. They ask nothing themselves. */
export const clarify = {
  'clarify.noted': ['好，記下來了。', '了解，謝謝您。', '這一點很有幫助，我記好了。', '謝謝，已經補上去了。'],
  'clarify.name': ['謝謝您，{name}。', '好的，{name}，記下來了。', '{name}您好，接下來我就這樣稱呼您。'],
  'clarify.photo': [
    '照片收到了，很有幫助，謝謝您。',
    '謝謝您特地拍給我，已經存進紀錄，同事也看得到。',
    '圖片我收好了，辛苦您了。',
  ],
  'clarify.unknown': [
    '沒關係，不清楚也不影響，我們往下走。',
    '不要緊，這一項先空著，一樣可以處理。',
    '好的，之後想起來再告訴我就好。',
  ],
  'clarify.declined': [
    '好的，不說也沒關係，這一項跳過。',
    '請放心，不方便就不填，事情一樣會處理。',
    '沒問題，這一項我不再問。',
  ],
  'clarify.corrected': [
    '謝謝您提醒，已經更正了。{label}：{value}。',
    '是我記得不夠準，{label}這一項現在改成「{value}」。',
    '好，照您說的改好了。{label}：{value}。',
  ],
  'clarify.why': [
    '我只問處理這件事用得到的，免得您之後還要重複說。哪一項不想說，跳過就好。',
    '問這些，是想讓經手的同事一看就明白，不必再來打擾您。',
    '弄清楚這幾點，我才能給您一個實際的辦法。不記得的，直接說不清楚就好。',
  ],
  'clarify.lead': [
    '您的時間很寶貴，我一邊記，一邊先把事情動起來。',
    '您說的都在紀錄裡。為了早點處理，我先跟您確認一點。',
    '這些我全記下來了。要讓同事能馬上接手，還差這一項。',
  ],
} satisfies Partial<Catalog>;

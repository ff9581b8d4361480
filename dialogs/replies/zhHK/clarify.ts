import type { Catalog } from '../keys.ts';

/** As readers in Hong Kong know it; see the file of this name in `zhHant` for what the keys are for. */
export const clarify = {
  'clarify.noted': ['好，記下了。', '明白，謝謝您。', '這一點很有幫助，我記好了。', '謝謝，已經補上去了。'],
  'clarify.unknown': [
    '不要緊，不清楚也不影響，我們往下走。',
    '不要緊，這一項先空着，一樣可以處理。',
    '好的，之後想起再告訴我便可。',
  ],
  'clarify.declined': [
    '好的，不說也不要緊，這一項跳過。',
    '請放心，不方便就不填，事情一樣會處理。',
    '沒問題，這一項我不再問。',
  ],
  'clarify.why': [
    '我只問處理這件事用得到的，免得您之後還要重複。哪一項不想說，跳過便可。',
    '問這些，是想讓經手的同事一看就明白，毋須再來打擾您。',
    '弄清楚這幾點，我才能給您一個實際的辦法。不記得的，直接說不清楚便可。',
  ],
  'clarify.lead': [
    '您的時間很寶貴，我一邊記，一邊先把事情展開處理。',
    '您說的都在紀錄裏。為了早點處理，我先跟您確認一點。',
    '這些我全記下了。要讓同事能馬上接手，還差這一項。',
  ],
  'clarify.question': [
    '這個問題我怕說不準，已一併記下，由跟進的同事解答，{by}前會有消息給您。',
    '您問的這一點亦已記下，會連同處理結果答您，{by}前我們會聯絡您。',
    '這一點我這邊看不到，不敢亂說，已交由同事解答，{by}前給您消息。',
  ],
} satisfies Partial<Catalog>;

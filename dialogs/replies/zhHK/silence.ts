import type { Catalog } from '../keys.ts';

/** As readers in Hong Kong know it; see the file of this name in `zhHant` for what the keys are for. */
export const silence = {
  'nudge.first': [
    '我還在，不用急，您方便的時候再回我便可。',
    '您先忙，我在這裏等，甚麼時候回都可以。',
    '不急，您想好了再說，我一直都在。',
  ],
  'nudge.second': [
    '如果臨時有事，請先去忙，前面說的都存着。想換真人來談，回「真人」便可。',
    '我還在等您。這一項不好回答的話，跳過不要緊，簡單說兩句也可以。',
    '您甚麼時候方便都好。覺得打字麻煩，回「真人」，請同事來跟您談。',
  ],
  'nudge.pause': [
    '那我先不打擾您了。您的事都存在{number}裏，甚麼時候回來說一句，就從這裏接下去。',
    '我先停在這裏，免得一直打擾您。編號{number}會留着，您說過的同事都看得到，隨時回來都可以。',
    '今天先到這裏也不要緊，{number}已經登記好，一句都沒有漏。您一回來，我們就接着談。',
  ],
} satisfies Partial<Catalog>;

import type { Catalog } from '../keys.ts';

/** The customer has not answered for a while: no pressure, no blame, nothing lost. */
export const silence = {
  'nudge.first': [
    '我還在，不用急，您方便的時候再回我就好。',
    '您先忙，我在這裡等，什麼時候回都可以。',
    '不急，您想好了再說，我一直都在。',
  ],
  'nudge.second': [
    '如果臨時有事，請先去忙，前面說的都存著。想換真人來談，回「專人」就可以。',
    '我還在等您。這一項不好回答的話，跳過沒關係，簡單說兩句也可以。',
    '您什麼時候方便都好。覺得打字麻煩，回「專人」，請同事來跟您談。',
  ],
  'nudge.pause': [
    '那我先不打擾您了。您的事都存在{number}裡，什麼時候回來說一句，就從這裡接下去。',
    '我先停在這裡，免得一直打擾您。編號{number}會留著，您說過的同事都看得到，隨時回來都可以。',
    '今天先到這裡也沒關係，{number}已經登記好，一句都沒有漏。您一回來，我們就接著談。',
  ],
} satisfies Partial<Catalog>;

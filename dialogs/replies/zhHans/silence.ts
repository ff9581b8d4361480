import type { Catalog } from '../keys.ts';

/** The customer has not answered for a while: no pressure, no blame, nothing lost. */
export const silence = {
  'nudge.first': [
    '我还在，您不用急，方便的时候再回我。',
    '您先忙，我在这里等着，什么时候回都行。',
    '不着急，您想好了再说，我一直在。',
  ],
  'nudge.second': [
    '要是临时有事，您先去忙，前面说的都存着。想换真人来谈，回“人工”就行。',
    '我还在等您。这一项不好回答的话，跳过也没关系，简单说两句也可以。',
    '您什么时候方便都行。打字麻烦的话，回“人工”，请同事来跟您谈。',
  ],
  'nudge.pause': [
    '那我先不打扰您了。您的事都存在{number}里，什么时候回来说一句，就从这里接着办。',
    '我先停在这里，免得总打扰您。编号{number}留着，您说过的同事都看得到，随时回来都可以。',
    '今天先到这里也没关系，{number}已经登记好，一句都没丢。您一回来，咱们接着往下说。',
  ],
} satisfies Partial<Catalog>;

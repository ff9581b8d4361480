import type { Catalog } from '../keys.ts';

/** As readers in Hong Kong know it; see the file of this name in `zhHant` for what the keys are for. */
export const commit = {
  'commit.summary': [
    '那就這樣說定了：\n\n{actions}\n\n{by}前，我們會主動跟您聯絡。您的個案編號是{number}，隨時可以用它來查進度。',
    '我把接下來的安排寫清楚：\n\n{actions}\n\n不論辦到哪一步，最遲{by}我們都會主動通知您。編號{number}，請您留着。',
    '接下來我們會這樣做：\n\n{actions}\n\n辦得如何，{by}前一定告訴您；想查進度，提供{number}便可。',
  ],
  'commit.close': [
    '再次跟您說聲抱歉，謝謝您願意信任我們，給我們機會把事情處理好。這次的情況我們會認真改進。',
    '這段時間辛苦您了，真的很抱歉。謝謝您把事情交給我們，您提的每一點都會用來改進。',
    '最後還是想跟您說對不起，也謝謝您一路這麼有耐心、這麼信任我們。該改的地方，我們會改。',
  ],
} satisfies Partial<Catalog>;

import type { Catalog } from '../keys.ts';

/** Sorry for what they went through, feeling and matter named, thanks, the wish to help, the number. */
export const apology = {
  'apology.angry': [
    '關於{matter}，讓您這麼生氣，真的很抱歉，也謝謝您願意說出來。這件事已經立案，編號{number}，接下來我會陪您一起把它處理好。',
    '先跟您說聲對不起。因為{matter}，您受了一肚子氣，我都聽進去了。謝謝您直接告訴我們，編號是{number}，我這就來幫您處理。',
    '難怪您會生氣。為了{matter}，您花了這麼多心力，很抱歉。您肯告訴我們，我很感謝；事情記在{number}，我很想幫您得到一個好的結果。',
  ],
  'apology.anxious': [
    '關於{matter}，讓您一直懸著心，很抱歉。謝謝您跟我們說。案件編號{number}已經建好，我們把握時間，我來幫您往下處理。',
    '因為{matter}，讓您這麼著急，對不起，也謝謝您來找我們。我記在{number}了，現在就幫您處理。',
    '為了{matter}，您又急又累，真的很抱歉。您說的都在{number}裡，謝謝您信任我們；我想幫您早點放下心來。',
  ],
  'apology.confused': [
    '關於{matter}，讓您這麼傷神，很抱歉，謝謝您耐心說給我聽。編號是{number}，我來跟您一起把前後理清楚。',
    '因為{matter}，弄得您一頭霧水，對不起。謝謝您告訴我們，已經記在{number}，我們一件一件來釐清。',
    '為了{matter}，您反覆想了這麼久，真是抱歉。您願意來問，我很感謝；案件編號{number}，我很樂意幫您查清楚。',
  ],
  'apology.disappointed': [
    '關於{matter}，讓您失望了，我很抱歉。謝謝您還願意告訴我們。編號{number}，我想幫您把這件事處理好。',
    '您是信任我們才來的，因為{matter}而難過，真的對不起。謝謝您給我們機會，我已登記在{number}，會認真幫您處理。',
    '您的期待落空，我也很過意不去。為了{matter}，跟您說聲抱歉。您肯說出來，我們很感激；事情記在{number}，我來幫您想辦法。',
  ],
  'apology.neutral': [
    '關於{matter}，讓您費心了，很抱歉。謝謝您告訴我們，編號是{number}，由我來幫您處理。',
    '因為{matter}，給您添麻煩了，對不起。您反映的狀況已經登記，編號{number}；謝謝您，接下來我會幫您跟進。',
    '為了{matter}，耽誤了您的時間，抱歉。我已記在{number}裡，謝謝您提出來，我很樂意幫您解決。',
  ],
  'apology.promise': [
    '{by}前，不管有沒有結果，我們都會在這裡回覆您。',
    '先給您一個時間：{by}前，一定有人在這裡向您說明進度。',
    '您不必一直守著，{by}前我們會在這裡告訴您查到哪一步。',
  ],
} satisfies Partial<Catalog>;

import type { LetterWords } from './letterWords.ts';

/** Close of a letter in both places: 順頌 after the text, 時祺 raised to the margin of the next line. */
const CLOSE = ['順頌', '時祺'] as const;

/** Traditional Chinese as it is written in Taiwan. */
export const zhTW: LetterWords = {
  language: 'zh-TW',
  title: '致歉函',
  reference: '案件編號：{number}',
  salutation: { titled: '{name} 您好：', named: '{name} 您好：', unnamed: '敬愛的顧客 您好：' },
  greeting: '',
  sorry:
    '關於{matter}，讓您費心，也花了您不少時間，我們誠摯地向您致歉。謝謝您願意告訴我們，讓我們知道哪裡還要做得更好。',
  happened: '您於{date}向我們反映的內容如下：',
  cause: '這件事發生的原因，我們已經查證清楚。{cause}',
  causeOpen: '這件事發生的原因，我們仍在查證。{by}前，我們會將查到的結果據實告訴您；即使尚未查完，也會向您說明進度。',
  done: {
    lead: '截至目前，我們已經完成以下事項：',
    recorded: '{date}受理您的客訴，案件編號{number}。',
    takenOver: '{date}起，由專人接手處理。',
    evidence: '您提供的照片或憑證均已收到，並隨案保存。',
    solved: '{date}向您回訪，您告訴我們問題已經解決。',
  },
  change: '為了不讓其他顧客再遇到同樣的情形，我們將做以下改善：{change}',
  agreed: '我們與您談定的處理方式如下：',
  offer: '我們想以下列方式為您處理，請您看看是否合適：',
  decision: '您希望的結果是「{wish}」。這會由{who}決定，{by}前答覆您。',
  thanks: '這段時間辛苦您了。再次向您致歉，也謝謝您給我們把事情處理好的機會。',
  contact:
    '信中內容若與您的記憶有出入，或您想再補充，歡迎在原本的對話視窗回覆，並提供案件編號{number}。您說過的都有紀錄，不必重新說明。',
  close: { named: CLOSE, unnamed: CLOSE },
  signature: { signed: ['{brand} 客戶服務中心', '{name} 敬上'], unsigned: ['{brand} 客戶服務中心 敬上'] },
};

/** Traditional Chinese as it is written in Hong Kong. */
export const zhHK: LetterWords = {
  language: 'zh-HK',
  title: '致歉信',
  reference: '個案編號：{number}',
  salutation: { titled: '{name}：', named: '{name}：', unnamed: '敬啟者：' },
  greeting: '',
  sorry:
    '就{matter}，令您費心，亦花了您不少時間，我們謹此致以衷心歉意。感謝您向我們反映，讓我們知道有哪些地方需要改善。',
  happened: '您於{date}向我們反映的情況如下：',
  cause: '事情的起因，我們已經查明。{cause}',
  causeOpen: '事情的起因，我們仍在了解當中。{by}前，我們會將所得的結果如實告知您；即使尚未有定論，亦會向您交代進展。',
  done: {
    lead: '到目前為止，我們已作以下跟進：',
    recorded: '{date}開立個案，編號{number}。',
    takenOver: '{date}起，由專責同事接手跟進。',
    evidence: '您提供的相片或單據已經收妥，並隨個案保存。',
    solved: '{date}向您跟進時，您告訴我們事情已經解決。',
  },
  change: '為免其他顧客再遇到同類情況，我們將作出以下改善：{change}',
  agreed: '我們與您議定的安排如下：',
  offer: '我們希望為您作以下安排，請您看看是否合適：',
  decision: '您提出的要求是「{wish}」。這將由{who}決定，{by}前答覆您。',
  thanks: '再次為您這次的經歷致歉，並感謝您給予我們妥善處理的機會。',
  contact:
    '信中內容如與您所記得的有出入，或您希望補充，歡迎在原有的對話視窗回覆，並提供個案編號{number}。您說過的均有紀錄，毋須重複。',
  close: { named: CLOSE, unnamed: CLOSE },
  signature: { signed: ['{brand}顧客服務部', '{name}謹啟'], unsigned: ['{brand}顧客服務部謹啟'] },
};

/** @typedef {import('./language.js').Language} Language */

const EN = {
  tagline: 'Automated assistant',
  offer: 'ask for a person at any time',
  person: 'Talk to a person',
  personMessage: 'I would like to talk to a person, please.',
  language: 'Language',
  languageMessage: 'English, please.',
  restart: 'Start a new conversation',
  restartTitle: 'Start a new conversation?',
  restartText: 'What you have told us stays on record under its case number. This window will begin afresh.',
  restartYes: 'Start anew',
  restartNo: 'Stay here',
  connecting: 'Connecting …',
  lost: 'Connection lost. Reconnecting, nothing you sent is lost.',
  back: 'You are connected again.',
  replaced: 'This conversation is open in another window.',
  replacedAction: 'Continue here',
  ended: 'This conversation can no longer be continued.',
  endedAction: 'Start a new one',
  chat: 'Conversation',
  me: 'Me',
  botSaid: '{brand} said:',
  iSaid: 'You said:',
  placeholder: 'Tell us what happened …',
  upload: 'Attach a photo or a PDF',
};

/** @type {typeof EN} */
const ZH_HANS = {
  tagline: '智能助理',
  offer: '随时可转人工',
  person: '转人工',
  personMessage: '我想找人工客服，谢谢。',
  language: '语言',
  languageMessage: '请用简体中文。',
  restart: '开始新的对话',
  restartTitle: '要开始新的对话吗？',
  restartText: '您已告诉我们的内容会按工单编号保留，本窗口将重新开始。',
  restartYes: '重新开始',
  restartNo: '留在这里',
  connecting: '正在连接……',
  lost: '连接中断，正在重新连接。您发送的内容不会丢失。',
  back: '已重新连接。',
  replaced: '此对话已在另一个窗口打开。',
  replacedAction: '在此继续',
  ended: '此对话已无法继续。',
  endedAction: '开始新的对话',
  chat: '对话',
  me: '我',
  botSaid: '{brand}说：',
  iSaid: '您说：',
  placeholder: '请告诉我们发生了什么……',
  upload: '添加照片或 PDF',
};

/** @type {typeof EN} */
const ZH_HANT = {
  tagline: '智慧助理',
  offer: '隨時可轉接專人',
  person: '轉接專人',
  personMessage: '我想找真人客服，謝謝。',
  language: '語言',
  languageMessage: '請用繁體中文。',
  restart: '開始新的對話',
  restartTitle: '要開始新的對話嗎？',
  restartText: '您已告訴我們的內容會依案件編號保留，本視窗將重新開始。',
  restartYes: '重新開始',
  restartNo: '留在這裡',
  connecting: '連線中……',
  lost: '連線中斷，正在重新連線。您傳送的內容不會遺失。',
  back: '已重新連線。',
  replaced: '此對話已在另一個視窗開啟。',
  replacedAction: '在此繼續',
  ended: '此對話已無法繼續。',
  endedAction: '開始新的對話',
  chat: '對話',
  me: '我',
  botSaid: '{brand}說：',
  iSaid: '您說：',
  placeholder: '請告訴我們發生了什麼……',
  upload: '附加照片或 PDF',
};

/**
 * The page's own words.
 * @type {Readonly<Record<Language, typeof EN>>}
 */
export const WORDS = { en: EN, 'zh-Hans': ZH_HANS, 'zh-Hant': ZH_HANT };

/** @typedef {typeof EN} Words */

/**
 * Puts the words into every element that names one: `data-word` as its text, `data-label` as its accessible name.
 * @param {Words} words
 */
export function showWords(words) {
  for (const element of document.querySelectorAll('[data-word]')) {
    element.textContent = word(words, element.getAttribute('data-word'));
  }
  for (const element of document.querySelectorAll('[data-label]')) {
    const label = word(words, element.getAttribute('data-label'));
    element.setAttribute('aria-label', label);
    if (element instanceof HTMLButtonElement) element.title = label;
  }
}

/**
 * @param {Words} words
 * @param {string | null} name
 */
function word(words, name) {
  return name !== null && Object.hasOwn(words, name) ? words[/** @type {keyof Words} */ (name)] : '';
}

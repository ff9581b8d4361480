import { createBanner } from './banner.js';
import { openConversation } from './connection.js';
import { chooseLanguage, currentLanguage, isLanguage, LANGUAGES, localeTag } from './language.js';
import { createLook } from './look.js';
import { forgetSession } from './session.js';
import { showWords, WORDS } from './words.js';

/**
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} kind
 * @returns {T}
 */
function byId(id, kind) {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`The page has no ${id}.`);
  return element;
}

/** @type {HTMLScriptElement | null} */
const script = document.querySelector('script[type=module]');
const chat = byId('chat', HTMLElement);
const picker = byId('language', HTMLSelectElement);
const confirmation = byId('confirm', HTMLDialogElement);
const dark = matchMedia('(prefers-color-scheme: dark)');
/** @type {Awaited<ReturnType<typeof openConversation>> | undefined} */
let conversation;
const store = window.WebChat.createStore({}, () => (next) => (action) => {
  const wait = action.type === 'DIRECT_LINE/POST_ACTIVITY' ? conversation?.fresh() : undefined;
  return wait === undefined ? next(action) : wait.then(() => next(action));
});
const banner = createBanner(byId('banner', HTMLElement), { onContinue: () => location.reload(), onRestart: restart });
let language = currentLanguage();

function restart() {
  forgetSession();
  location.reload();
}

/** @param {string} text */
function say(text) {
  store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text } });
}

function hasSpoken() {
  return store.getState().activities.some((activity) => activity.from?.role === 'user');
}

/** The brand in the page's language, as the server wrote it. */
function currentBrand() {
  return document.querySelector(`meta[name=brand][lang=${language}]`)?.getAttribute('content') ?? '';
}

function render() {
  const words = WORDS[language];
  const brand = currentBrand();
  document.title = brand;
  byId('brand', HTMLElement).textContent = brand;
  document.documentElement.lang = language;
  showWords(words);
  banner.setWords(words);
  if (conversation === undefined) return;
  const overrideLocalizedStrings = {
    TEXT_INPUT_PLACEHOLDER: words.placeholder,
    TEXT_INPUT_UPLOAD_BUTTON_ALT: words.upload,
    ACTIVITY_BOT_SAID_ALT: words.botSaid.replace('{brand}', brand),
    ACTIVITY_YOU_SAID_ALT: words.iSaid,
  };
  window.WebChat.renderWebChat(
    {
      directLine: conversation.directLine,
      userID: conversation.userId,
      store,
      nonce: script?.nonce,
      locale: localeTag(language),
      overrideLocalizedStrings,
      sendTypingIndicator: true,
      styleOptions: createLook(language, words, dark.matches, brand),
    },
    chat,
  );
}

for (const [code, name] of Object.entries(LANGUAGES)) picker.add(new Option(name, code, false, code === language));

picker.addEventListener('change', () => {
  if (!isLanguage(picker.value)) return;
  language = picker.value;
  chooseLanguage(language);
  // Nothing said yet: begin again and be greeted in the language. Otherwise ask for it, as one would.
  if (!hasSpoken()) restart();
  else {
    render();
    store.dispatch({ type: 'WEB_CHAT/SET_LANGUAGE', payload: { language: localeTag(language) } });
    say(WORDS[language].languageMessage);
  }
});
dark.addEventListener('change', render);
byId('person', HTMLButtonElement).addEventListener('click', () => say(WORDS[language].personMessage));
byId('restart', HTMLButtonElement).addEventListener('click', () => confirmation.showModal());
confirmation.addEventListener('close', () => {
  if (confirmation.returnValue === 'yes') restart();
});

render();
conversation = await openConversation(localeTag(language), banner.setState);
render();

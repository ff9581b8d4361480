/** @typedef {import('./words.js').Words} Words */
/** @typedef {import('./steadySocket.js').SocketState | 'connecting'} LineState */

/** A short break is not worth a word. Milliseconds. */
const PATIENCE_MS = 1200;
const BACK_SHOWN_MS = 2500;

/**
 * Tells the customer how the line is, in a live region: only what they should know, and what they can do.
 * @param {HTMLElement} element
 * @param {{ onContinue: () => void, onRestart: () => void }} actions
 */
export function createBanner(element, actions) {
  const text = document.createElement('span');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'pill';
  element.append(text, button);
  /** @type {LineState} */ let state = 'connecting';
  /** @type {Words | undefined} */ let words;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ let timer;
  let isShown = false;

  /** @param {'connecting' | 'lost' | 'back' | 'replaced' | 'ended' | undefined} message */
  function show(message) {
    isShown = message !== undefined;
    element.hidden = message === undefined;
    if (message === undefined || words === undefined) return;
    element.dataset.state = message;
    text.textContent = words[message];
    button.hidden = message !== 'replaced' && message !== 'ended';
    button.textContent = message === 'replaced' ? words.replacedAction : words.endedAction;
    button.onclick = message === 'replaced' ? actions.onContinue : actions.onRestart;
  }

  function update() {
    clearTimeout(timer);
    if (state === 'replaced' || state === 'ended') return show(state);
    if (state === 'online') {
      if (!isShown || element.dataset.state !== 'lost') return show(undefined);
      show('back');
      timer = setTimeout(() => show(undefined), BACK_SHOWN_MS);
      return;
    }
    const message = state;
    timer = setTimeout(() => show(message), isShown ? 0 : PATIENCE_MS);
  }

  return {
    /** @param {LineState} next */
    setState(next) {
      if (next === state && next !== 'connecting') return;
      state = next;
      update();
    },
    /** @param {Words} next */
    setWords(next) {
      words = next;
      update();
    },
  };
}

/** @typedef {import('./language.js').Language} Language */
/** @typedef {import('./words.js').Words} Words */

const FONTS = {
  en: "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif",
  'zh-Hans': "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif",
  'zh-Hant': "system-ui, 'PingFang TC', 'Microsoft JhengHei', 'Noto Sans CJK TC', 'Noto Sans TC', sans-serif",
};

const LIGHT = {
  ink: '#1c2b2d',
  soft: '#566669',
  paper: '#fbfaf7',
  bubble: '#ffffff',
  line: '#e2ded4',
};

const DARK = {
  ink: '#e8eeec',
  soft: '#9fb0b0',
  paper: '#141c1e',
  bubble: '#1f2a2c',
  line: '#334144',
};

/** The colours a brand may change, as the page's style sheets have them now. */
function brandColours() {
  const style = getComputedStyle(document.documentElement);
  /** @param {string} name */
  const read = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    accent: read('accent'),
    accentDeep: read('accent-deep'),
    accentTint: read('accent-tint'),
    own: read('own'),
    ownInk: read('own-ink'),
  };
}

/**
 * Web Chat's style options for a language and colour scheme; the page around it is styled by chat.css in the same
 * colours.
 * @param {Language} language
 * @param {Words} words
 * @param {boolean} dark
 * @param {string} brand
 */
export function createLook(language, words, dark, brand) {
  const colour = { ...(dark ? DARK : LIGHT), ...brandColours() };
  return {
    accent: colour.accent,
    subtle: colour.soft,
    backgroundColor: colour.paper,
    cardEmphasisBackgroundColor: dark ? '#263335' : '#f3f1ea',
    primaryFont: FONTS[language],
    rootHeight: '100%',
    rootWidth: '100%',
    paddingRegular: 12,
    avatarSize: 34,
    avatarBorderRadius: '50%',
    botAvatarInitials: [...brand][0] ?? 'K',
    userAvatarInitials: words.me,
    bubbleBackground: colour.bubble,
    bubbleTextColor: colour.ink,
    bubbleBorderColor: colour.line,
    bubbleBorderRadius: 16,
    bubbleFromUserBackground: colour.own,
    bubbleFromUserTextColor: colour.ownInk,
    bubbleFromUserBorderColor: colour.own,
    bubbleFromUserBorderRadius: 16,
    bubbleMaxWidth: 520,
    bubbleMinHeight: 38,
    groupTimestamp: 60_000,
    timestampColor: colour.soft,
    timestampFormat: 'relative',
    showAvatarInGroup: 'status',
    sendBoxBackground: colour.bubble,
    sendBoxTextColor: colour.ink,
    sendBoxPlaceholderColor: colour.soft,
    sendBoxButtonColor: colour.accent,
    sendBoxButtonColorOnHover: colour.ink,
    sendBoxButtonColorOnFocus: colour.ink,
    sendBoxButtonColorOnActive: colour.ink,
    sendBoxButtonShadeColorOnHover: colour.accentTint,
    sendBoxButtonShadeColorOnFocus: colour.accentTint,
    sendBoxButtonShadeColorOnActive: colour.accentTint,
    sendBoxButtonShadeBorderRadius: 12,
    sendBoxTextWrap: true,
    sendBoxHeight: 52,
    sendBoxMaxHeight: 160,
    sendBoxBorderTop: 'none',
    suggestedActionLayout: 'flow',
    suggestedActionBackgroundColor: 'transparent',
    suggestedActionBackgroundColorOnHover: colour.accentTint,
    suggestedActionBackgroundColorOnActive: colour.accentTint,
    suggestedActionBackgroundColorOnFocus: colour.accentTint,
    suggestedActionBorderColor: colour.accent,
    suggestedActionTextColor: colour.accent,
    suggestedActionTextColorOnHover: colour.accentDeep,
    suggestedActionTextColorOnActive: colour.accentDeep,
    suggestedActionTextColorOnFocus: colour.accentDeep,
    suggestedActionBorderRadius: 20,
    suggestedActionBorderWidth: 1,
    suggestedActionHeight: 38,
    typingAnimationBackgroundImage: "url('/chat/typing.svg')",
    typingAnimationHeight: 34,
    typingAnimationWidth: 56,
    typingAnimationDuration: 8000,
    // HEIC is left out, so that an iPhone converts to JPEG, which everybody can see.
    uploadAccept: 'image/jpeg,image/png,image/gif,image/webp,application/pdf',
    uploadMultiple: true,
    sendAttachmentOn: 'attach',
    enableUploadThumbnail: false,
    hideUploadButton: false,
    emojiSet: {},
    transitionDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? '0s' : '.2s',
  };
}

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Control characters, and those that turn the direction of what follows: they could make a text look like another one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is the purpose
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;

/** A text as it may stand in HTML, between tags and in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replace(UNSEEN, '')
    .replace(/[&<>"']/g, (mark) => MARKS[mark] ?? '');
}

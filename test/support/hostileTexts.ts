/** What every payload tries to do: call this. Nothing of the page has this name. */
export const CALL = 'hostileRan';

const TAGS = ['img', 'svg', 'body', 'iframe', 'video', 'input', 'details', 'a', 'math', 'object', 'marquee', 'style'];
const HANDLERS = ['onerror', 'onload', 'onfocus', 'ontoggle', 'onmouseover', 'onanimationstart', 'onbegin', 'oncut'];
const SCHEMES = [
  'javascript:',
  'JaVaScRiPt:',
  'java\tscript:',
  '\u0001javascript:',
  'data:text/html,',
  'vbscript:',
  'blob:',
];
const CODE = `window.${CALL}(1)`;

/** Ways of writing the same sign that some decoder on the way might undo. */
const ENCODINGS: ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (text) => [...text].map((char) => `&#${char.codePointAt(0)};`).join(''),
  (text) => [...text].map((char) => `&#x${char.codePointAt(0)?.toString(16)};`).join(''),
  (text) => encodeURIComponent(text),
  (text) => [...text].map((char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  (text) => text.replaceAll('<', '\uff1c').replaceAll('>', '\uff1e'),
  (text) => text.replaceAll('<', '<\u0000'),
];

/** Directions, joiners, lone surrogates, and a tower of marks: what makes text look like something else. */
const TRICKS = [
  '\u202e',
  '\u2066',
  '\u200b',
  '\ufeff',
  '\u2028',
  '\ud800',
  'Z\u0351\u036b\u0343',
  '\u0000',
  '\u061c',
  '\u00ad',
];

/** Ends of a context in which the text might stand. */
const BREAKS = ['', '">', "'>", '-->', ']]>', '</script>', '</textarea>', '</title>', '`', '\\', '{{', '${'];

/**
 * At least 1,000 texts, each of which would run a script, open a dialog or ask another site for something if any part of
 * it were taken for more than text. Made from all combinations, so that none is left out by taste.
 */
export function hostileTexts(): string[] {
  const texts: string[] = [];
  for (const tag of TAGS)
    for (const handler of HANDLERS)
      for (const [index, encode] of ENCODINGS.entries())
        texts.push(
          encode(`${BREAKS[(index + texts.length) % BREAKS.length]}<${tag} src=x ${handler}=${CODE} autofocus open>`),
        );
  for (const scheme of SCHEMES)
    for (const encode of ENCODINGS)
      for (const shape of [
        (url: string) => `<a href="${url}">click</a>`,
        (url: string) => `[click](${url})`,
        (url: string) => `![x](${url})`,
        (url: string) => url,
      ])
        texts.push(encode(shape(`${scheme}${CODE}`)));
  for (const trick of TRICKS) for (const end of BREAKS) texts.push(`${trick}${end}<script>${CODE}</script>${trick}`);
  for (const site of ['https://evil.example', '//evil.example', 'http://127.0.0.2:9'])
    for (const shape of [
      `<img src="${site}/a.png">`,
      `<link rel=stylesheet href="${site}/a.css">`,
      `<style>@import "${site}/a.css"</style>`,
      `<meta http-equiv=refresh content="0;url=${site}">`,
      `<form action="${site}"><input type=submit>`,
      `<base href="${site}/">`,
      `![a](${site}/a.png)`,
      `<script src="${site}/a.js"></script>`,
    ])
      texts.push(shape);
  for (const key of ['__proto__', 'constructor', 'toString', 'dangerouslySetInnerHTML'])
    texts.push(key, `{"${key}":{"__html":"<img src=x onerror=${CODE}>"}}`);
  return [...new Set(texts)];
}

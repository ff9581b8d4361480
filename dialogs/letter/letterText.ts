import type { Letter } from './letter.ts';

/** Two full-width blanks: how a Chinese paragraph begins. */
const INDENT = '\u3000\u3000';

/** Whether the letter has the form of a Chinese one: heading on top, signature and date last, to the right. */
export function isChinese({ language }: Pick<Letter, 'language'>): boolean {
  return language !== 'en-GB';
}

/** Of a close in two lines the first is indented like a paragraph and the second stands at the margin. */
export function isIndentedClose(letter: Letter, line: number): boolean {
  return isChinese(letter) && line === 0;
}

/** The letter as plain text, for mail and for reading. Ends with a line break. */
export function letterText(letter: Letter): string {
  const chinese = isChinese(letter);
  const parts = letter.parts.flatMap(({ text, items }) => [
    `${chinese ? INDENT : ''}${text}`,
    ...items.map((item) => (chinese ? `${INDENT}・${item}` : `- ${item}`)),
    '',
  ]);
  const close = letter.close.map((line, index) => (isIndentedClose(letter, index) ? `${INDENT}${line}` : line));
  const lines = chinese
    ? [
        letter.title,
        '',
        letter.reference,
        '',
        letter.salutation,
        '',
        ...parts,
        ...close,
        '',
        ...letter.signature,
        letter.date,
      ]
    : [
        letter.brand,
        '',
        letter.date,
        letter.reference,
        '',
        letter.salutation,
        '',
        letter.title,
        '',
        ...parts,
        ...close,
        '',
        ...letter.signature,
      ];
  return `${lines.join('\n')}\n`;
}

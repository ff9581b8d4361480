import type { IParagraphOptions } from 'docx';
import type { Letter } from './letter.ts';
import { isChinese, isIndentedClose } from './letterText.ts';

/** Fonts that Word has on every machine of the place, for Latin and for Chinese characters. */
const FONTS: Readonly<Record<Letter['language'], { latin: string; eastAsia: string }>> = {
  'en-GB': { latin: 'Georgia', eastAsia: 'SimSun' },
  'zh-CN': { latin: 'Times New Roman', eastAsia: 'SimSun' },
  'zh-TW': { latin: 'Times New Roman', eastAsia: 'PMingLiU' },
  'zh-HK': { latin: 'Times New Roman', eastAsia: 'PMingLiU' },
};

/** Millimetres in twentieths of a point, the unit of Word. */
const mm = (length: number) => Math.round((length / 25.4) * 1440);

/** Half-points, the unit of font sizes in Word. */
const POINT = 2;

/** A line of the letter with its place on the page. */
interface Line {
  text: string;
  look?: Partial<IParagraphOptions>;
  size?: number;
  bold?: boolean;
}

/** Space before and after a paragraph, in points. */
const space = (before: number, after: number) => ({ spacing: { before: before * 20, after: after * 20, line: 340 } });

/** First line in by two characters, as a Chinese paragraph begins. */
const INDENT = { indent: { firstLineChars: 200, firstLine: 480 } };

function linesOf(letter: Letter): Line[] {
  const chinese = isChinese(letter);
  const title: Line = chinese
    ? { text: letter.title, size: 20 * POINT, bold: true, look: { alignment: 'center', ...space(6, 18) } }
    : { text: letter.title, bold: true, look: space(0, 10) };
  const meta = (text: string): Line => ({ text, look: space(0, 0) });
  const date = meta(letter.date);
  const right: Partial<IParagraphOptions> = chinese ? { alignment: 'right' } : {};
  return [
    { text: letter.brand, size: 15 * POINT, look: space(0, 20) },
    ...(chinese ? [title] : [date]),
    meta(letter.reference),
    { text: letter.salutation, look: space(16, 8) },
    ...(chinese ? [] : [title]),
    ...letter.parts.flatMap(({ text, items }): Line[] => [
      { text, look: { ...space(0, items.length > 0 ? 3 : 8), ...(chinese ? INDENT : {}), keepNext: items.length > 0 } },
      ...items.map(
        (item, index): Line => ({
          text: item,
          look: { bullet: { level: 0 }, ...space(0, index === items.length - 1 ? 8 : 2) },
        }),
      ),
    ]),
    ...letter.close.map(
      (text, index): Line => ({
        text,
        look: { ...space(index === 0 ? 14 : 0, 0), ...(isIndentedClose(letter, index) ? INDENT : {}), keepNext: true },
      }),
    ),
    ...letter.signature.map(
      (text, index): Line => ({
        text,
        look: { ...space(index === 0 ? 22 : 0, 0), ...right, keepNext: true },
      }),
    ),
    ...(chinese ? [{ text: letter.date, look: { ...space(0, 0), ...right } }] : []),
  ];
}

/** The letter as a Word document (.docx, A4). Its text is data of the document; fields and links there are none. */
export async function letterDocx(letter: Letter): Promise<Uint8Array> {
  // Only when asked for: everything else starts without the library.
  const { Document, Packer, Paragraph, TextRun } = await import('docx');
  const { latin, eastAsia } = FONTS[letter.language];
  const paragraphs = linesOf(letter).map(
    ({ text, look, size, bold = false }) =>
      new Paragraph({ ...look, children: [new TextRun({ text, bold, ...(size ? { size } : {}) })] }),
  );
  const margin = mm(25);
  const document = new Document({
    creator: letter.brand,
    lastModifiedBy: letter.brand,
    title: letter.title,
    styles: {
      default: {
        document: {
          run: {
            font: { ascii: latin, hAnsi: latin, cs: latin, eastAsia },
            size: 12 * POINT,
            language: {
              value: isChinese(letter) ? 'en-GB' : letter.language,
              eastAsia: isChinese(letter) ? letter.language : 'zh-CN',
            },
          },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: margin, right: margin, bottom: margin, left: margin },
          },
        },
        children: paragraphs,
      },
    ],
  });
  return Packer.toBuffer(document);
}

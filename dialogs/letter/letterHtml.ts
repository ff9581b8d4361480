import type { Letter, LetterPart } from './letter.ts';
import { isChinese, isIndentedClose } from './letterText.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const toHtml = (text: string) => text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);

const FONTS: Readonly<Record<Letter['language'], string>> = {
  'en-GB': 'Georgia, "Times New Roman", serif',
  'zh-CN': '"Songti SC", SimSun, "Noto Serif CJK SC", "Source Han Serif SC", serif',
  'zh-TW': '"Songti TC", PMingLiU, "Noto Serif CJK TC", "Source Han Serif TC", serif',
  'zh-HK': '"Songti TC", PMingLiU, "Noto Serif CJK HK", "Noto Serif CJK TC", serif',
};

/** On screen a sheet of A4 paper, on paper the whole page. */
const STYLE = `
@page { size: A4; margin: 20mm 24mm 18mm; }
* { box-sizing: border-box; }
html { background: #eceae5; }
body { margin: 0; color: #1c1b19; font-size: 11.5pt; line-height: 1.65; overflow-wrap: anywhere; }
main { max-width: 210mm; min-height: 297mm; margin: 24px auto; padding: 25mm; background: #fff; }
p, ul, h1 { margin: 0; }
.brand { font-size: 15pt; letter-spacing: .04em; padding-bottom: 10px; border-bottom: 1px solid #b9b4a8; margin-bottom: 24px; }
.meta { color: #57534a; }
.salutation { margin: 18px 0 10px; }
h1 { font-size: 12.5pt; margin-bottom: 14px; }
.part { margin-bottom: 9px; }
ul { padding-left: 1.4em; margin-top: 4px; }
li { margin-bottom: 3px; }
.close { margin-top: 20px; }
.signature { margin-top: 24px; }
:lang(zh) main { line-height: 1.75; }
:lang(zh) h1 { text-align: center; font-size: 20pt; letter-spacing: .3em; text-indent: .3em; margin: 4px 0 20px; }
:lang(zh) .part > p, :lang(zh) .indented { text-indent: 2em; }
:lang(zh) ul { padding-left: 3.4em; }
:lang(zh) .signature { text-align: right; }
@media print { html { background: none; } main { margin: 0; padding: 0; max-width: none; min-height: 0; } .part, .signature { break-inside: avoid; } }
`;

const paragraph = (text: string, name: string) => `<p class="${name}">${toHtml(text)}</p>`;

function partHtml({ text, items }: LetterPart): string {
  const list = items.map((item) => `<li>${toHtml(item)}</li>`).join('\n');
  return `<div class="part">\n<p>${toHtml(text)}</p>\n${list === '' ? '' : `<ul>\n${list}\n</ul>\n`}</div>`;
}

/**
 * The letter as one HTML page that needs nothing else: no script, no picture, no address. Printed, it is a page of A4.
 * Everything in it is escaped, and a policy of its own lets nothing but its style run.
 */
export function letterHtml(letter: Letter): string {
  const chinese = isChinese(letter);
  const title = `<h1>${toHtml(letter.title)}</h1>`;
  const date = paragraph(letter.date, 'meta');
  const body = [
    paragraph(letter.brand, 'brand'),
    chinese ? title : date,
    paragraph(letter.reference, 'meta'),
    paragraph(letter.salutation, 'salutation'),
    ...(chinese ? [] : [title]),
    ...letter.parts.map(partHtml),
    `<div class="close">\n${letter.close.map((line, index) => paragraph(line, isIndentedClose(letter, index) ? 'indented' : 'line')).join('\n')}\n</div>`,
    `<div class="signature">\n${letter.signature.map((line) => paragraph(line, 'line')).join('\n')}\n${chinese ? `${paragraph(letter.date, 'line')}\n` : ''}</div>`,
  ];
  return `<!doctype html>
<html lang="${letter.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${toHtml(`${letter.brand} – ${letter.title}`)}</title>
<style>${STYLE}body { font-family: ${FONTS[letter.language]}; }
</style>
</head>
<body>
<main>
${body.join('\n')}
</main>
</body>
</html>
`;
}

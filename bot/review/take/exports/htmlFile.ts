import { matterName } from '../../../../dialogs/index.ts';
import type { ExportRecord } from '../../../../storage/index.ts';
import { localClock } from '../../../register/csvColumns.ts';
import { escapeHtml } from '../escapeHtml.ts';
import { REPORT_WORDS } from '../report/reportWords.ts';
import { MOST_CASE_BYTES } from './exportLimits.ts';
import type { ExportLine, ExportSource } from './exportSource.ts';
import { EXPORT_WORDS } from './exportWords.ts';
import { type FileWriter, withinBytes } from './fileWriter.ts';

/** Nothing is fetched and nothing runs, whoever opens the file and wherever. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

const STYLE = `
@page { size: A4; margin: 18mm 16mm; }
* { box-sizing: border-box; }
body { color: #1b1a19; font: 14px/1.5 "Segoe UI", "PingFang SC", "PingFang TC", "Microsoft YaHei", "Microsoft JhengHei",
  "Noto Sans CJK SC", "Noto Sans CJK TC", sans-serif; margin: 0 auto; max-width: 820px; padding: 24px; }
h1 { font-size: 20px; margin: 0; } h2 { font-size: 16px; margin: 0 0 4px; }
.soft { color: #605e5c; font-size: 12px; } .warn { border-inline-start: 3px solid #a4262c; padding-inline-start: 8px; }
article { border-top: 1px solid #c8c6c4; margin-top: 24px; padding-top: 16px; }
.line { break-inside: avoid; margin-top: 10px; padding: 8px 12px; border-radius: 6px; background: #f3f2f1; }
.line.customer { background: #eaf2fb; margin-inline-end: 48px; } .line.bot, .line.agent { margin-inline-start: 48px; }
.line.internal { background: #fff4ce; } .line p { margin: 2px 0 0; overflow-wrap: anywhere; white-space: pre-wrap; }
@media print { body { font-size: 10.5pt; max-width: none; padding: 0; } article + article { break-before: page; }
  .line { background: none; border: 1px solid #c8c6c4; } }`;

/** Transcripts as one page that needs nothing else, to be read and printed. */
export function htmlFile({ locale, by, at, unmasked }: ExportRecord, zone: string): FileWriter {
  const words = EXPORT_WORDS[locale];
  const local = localClock(zone);
  const names: Readonly<Record<string, string>> = REPORT_WORDS[locale].key;
  const named = (code: string) => (Object.hasOwn(names, code) ? (names[code] ?? code) : code);

  function lineHtml({ seq, at: said, author, by: name, isInternal, stage, text }: ExportLine): string {
    const who = name === undefined ? words.author[author] : `${words.author[author]} ${name}`;
    const parts = [`${seq}`, who, local(said), ...(stage === undefined ? [] : [named(stage)])];
    const mark = isInternal ? ` · ${words.internal}` : '';
    const kind = `line ${author}${isInternal ? ' internal' : ''}`;
    return `<div class="${kind}"><div class="soft">${escapeHtml(parts.join(' · '))}${mark}</div><p>${escapeHtml(text)}</p></div>\n`;
  }

  function headHtml({ row, file, facts, conversation, pack }: ExportSource): string {
    const matter = file ? ` ${matterName(pack, file.record, locale)}` : '';
    const score = facts.numbers.score === undefined ? '' : `${words.score} ${Math.round(facts.numbers.score)}`;
    const known = [
      `${words.opened} ${local(facts.openedAt)}`,
      facts.closedAt === undefined ? '' : `${words.closed} ${local(facts.closedAt)}`,
      `${words.channel} ${named(conversation.address.channelId)}`,
      row?.disposition === undefined ? '' : named(row.disposition),
      score,
    ].filter((part) => part !== '');
    const title = `${row?.number ?? words.noCase}${matter}`;
    return `<h2>${escapeHtml(title)}</h2>\n<div class="soft">${escapeHtml(known.join(' · '))}</div>\n`;
  }

  const made = words.made.replace(/\{(\w+)\}/g, (_, mark: string) => (mark === 'name' ? by.name : local(at)));
  return {
    contentType: 'text/html; charset=utf-8',
    head: () =>
      `<!doctype html>\n<html lang="${locale}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width"><title>${escapeHtml(words.title)}</title><style>${STYLE}</style></head>
<body><header><h1>${escapeHtml(words.title)}</h1><div class="soft">${escapeHtml(made)}</div>
<p class="${unmasked ? 'warn' : 'soft'}">${escapeHtml(unmasked ? words.unmasked : words.masked)}</p></header>\n`,
    piece: (source) => {
      const { texts, isCut } = withinBytes(source.lines.map(lineHtml), MOST_CASE_BYTES - 20_000);
      const end = isCut ? `<p class="warn">${escapeHtml(words.cut)}</p>\n` : '';
      return `<article>\n${headHtml(source)}${texts.join('')}${end}</article>\n`;
    },
    tail: () => '</body></html>\n',
  };
}

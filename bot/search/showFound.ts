import type { FoundCase } from './showLines.ts';

const BOLD = ['\x1b[1m', '\x1b[22m'] as const;

/** Text of others on a terminal: no control characters, and nothing that turns the direction of writing. */
const harmless = (text: string) => text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ');

/** A case in a line, and the words that were found in another. */
export function showFound({ conversationKey, facts, line }: FoundCase, bold: boolean): string {
  const { caseNumber, openedAt, labels, numbers } = facts;
  const feelings = [labels.emotionStart, labels.emotionPeak, labels.emotionEnd].map((label) => label?.[0] ?? '–');
  const head = [
    (caseNumber ?? conversationKey).padEnd(14),
    openedAt.slice(0, 16).replace('T', ' '),
    (labels.category?.[0] ?? 'no case').padEnd(12),
    feelings.join(' → ').padEnd(36),
    (labels.status?.[0] ?? '').padEnd(12),
    `score ${numbers.score ?? '–'}`,
    `mark ${numbers.csat ?? '–'}`,
  ].join('  ');
  if (!line) return head;
  const { text, ranges, cutBefore, cutBehind } = line.snippet;
  let shown = '';
  let at = 0;
  for (const { start, end } of ranges) {
    shown += harmless(text.slice(at, start));
    shown += bold ? `${BOLD[0]}${harmless(text.slice(start, end))}${BOLD[1]}` : harmless(text.slice(start, end));
    at = end;
  }
  shown += harmless(text.slice(at));
  return `${head}\n    ${line.seq} ${line.author}: ${cutBefore ? '…' : ''}${shown}${cutBehind ? '…' : ''}`;
}

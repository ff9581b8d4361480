import { ENDINGS, type Outcome } from './conversation.ts';

/** One line of the table: a persona, or all of them. */
export interface OutcomeLine {
  persona: string;
  conversations: number;
  /** Share of conversations that ended so, 0 to 1. */
  endings: Record<(typeof ENDINGS)[number], number>;
  /** Bot messages: the median, and what 95 of 100 conversations do not exceed. */
  turns: { median: number; p95: number };
  repeats: number;
  hits: number;
  /** Mean intensity of negative feeling in the first and in the last message, 0 to 3. */
  heat: { start: number; end: number };
}

const mean = (figures: readonly number[]) => figures.reduce((sum, one) => sum + one, 0) / Math.max(figures.length, 1);

const heatOf = ({ label, intensity }: Outcome['start']) =>
  label === 'satisfied' || label === 'neutral' ? 0 : intensity;

function summarise(persona: string, outcomes: readonly Outcome[]): OutcomeLine {
  const turns = outcomes.map((one) => one.turns).sort((one, other) => one - other);
  const at = (share: number) => turns[Math.min(turns.length - 1, Math.floor(turns.length * share))] ?? 0;
  const share = (ending: Outcome['ending']) =>
    outcomes.filter((one) => one.ending === ending).length / Math.max(outcomes.length, 1);
  return {
    persona,
    conversations: outcomes.length,
    endings: Object.fromEntries(ENDINGS.map((ending) => [ending, share(ending)])) as OutcomeLine['endings'],
    turns: { median: at(0.5), p95: at(0.95) },
    repeats: outcomes.reduce((sum, one) => sum + one.repeats, 0),
    hits: outcomes.reduce((sum, one) => sum + one.hits, 0),
    heat: { start: mean(outcomes.map((one) => heatOf(one.start))), end: mean(outcomes.map((one) => heatOf(one.end))) },
  };
}

/** What came of the conversations, a line for each persona and one for all. */
export function tabulate(outcomes: readonly Outcome[]): OutcomeLine[] {
  const personas = [...new Set(outcomes.map(({ persona }) => persona))];
  const lines = personas.map((id) =>
    summarise(
      id,
      outcomes.filter(({ persona }) => persona === id),
    ),
  );
  return [...lines, summarise('all', outcomes)];
}

const HEAD = ['persona', 'n', ...ENDINGS, 'turns', 'p95', 'repeats', 'guard', 'heat'];

/** The table as text. */
export function showTable(lines: readonly OutcomeLine[]): string {
  const rows = lines.map(({ persona, conversations, endings, turns, repeats, hits, heat }) => [
    persona,
    String(conversations),
    ...ENDINGS.map((ending) => `${Math.round(endings[ending] * 100)}%`),
    String(turns.median),
    String(turns.p95),
    String(repeats),
    String(hits),
    `${heat.start.toFixed(1)}→${heat.end.toFixed(1)}`,
  ]);
  const all = [HEAD, ...rows];
  const widths = HEAD.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return all
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

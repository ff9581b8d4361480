import { POINT_IDS, rubricOf } from '../../dialogs/index.ts';
import type { ScoredCase } from './scoreCases.ts';

const STATES = { met: '●', partly: '◐', missed: '○', not_applicable: '·' } as const;

/** Pads by the width on a terminal, where a Chinese character takes two places. */
function pad(text: string, width: number): string {
  const places = [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(0, width - places));
}

/** One case point by point, with the reasons and the words that prove them, in the language of the case. */
export function showCase({ file: { record }, entries, pack, score }: ScoredCase): string {
  const { locale } = record;
  const rubric = rubricOf(pack, locale);
  const lines = score.points.map(({ id, state, reason, marks, weight, proof, by }) => {
    const { name, reasons } = rubric.points[id];
    const figure = state === 'not_applicable' ? '' : `${marks}/${weight}`;
    const head = `${STATES[state]} ${pad(name[locale], 24)} ${pad(figure, 6)} ${reasons[reason]?.[locale] ?? reason}`;
    const quotes = proof.map(({ seq, start, end }) => {
      const words = entries.find((entry) => entry.seq === seq)?.text.slice(start, end) ?? '';
      return `      ${seq}: ${words.replace(/\s+/gu, ' ').slice(0, 160)}`;
    });
    const credit = by.length > 0 && state !== 'met' ? ` (${by.join(', ')})` : '';
    return [`${head}${credit}`, ...quotes].join('\n');
  });
  const parties = Object.entries(score.parties).map(([party, total]) => `${party} ${total}`);
  return [`${record.number}  ${score.total ?? '–'} / 100  (${parties.join(', ')})`, ...lines].join('\n');
}

/** A case in one line: its number, its score, who spoke with which score, and a sign for each point. */
export function showCaseLine({ file: { record }, score }: ScoredCase): string {
  const signs = POINT_IDS.map((id) => STATES[score.points.find((point) => point.id === id)?.state ?? 'not_applicable']);
  const parties = Object.entries(score.parties).map(([party, total]) => `${party} ${total}`);
  return `${pad(record.number, 14)} ${String(score.total ?? '–').padStart(4)}  ${signs.join('')}  ${parties.join(', ')}`;
}

/** Sums over many cases: the mean, and how often each point was met. */
export class ScoreSummary {
  cases = 0;
  #judged = 0;
  #sum = 0;
  readonly #states = new Map<string, Record<keyof typeof STATES, number>>();

  add({ score }: Pick<ScoredCase, 'score'>): void {
    this.cases += 1;
    if (score.total !== undefined) {
      this.#judged += 1;
      this.#sum += score.total;
    }
    for (const { id, state } of score.points) {
      const counts = this.#states.get(id) ?? { met: 0, partly: 0, missed: 0, not_applicable: 0 };
      counts[state] += 1;
      this.#states.set(id, counts);
    }
  }

  /** Mean of the scores; undefined without any. */
  get mean(): number | undefined {
    return this.#judged === 0 ? undefined : this.#sum / this.#judged;
  }

  show(): string {
    const rows = POINT_IDS.map((id) => {
      const counts = this.#states.get(id) ?? { met: 0, partly: 0, missed: 0, not_applicable: 0 };
      const applied = counts.met + counts.partly + counts.missed;
      const share = applied === 0 ? '' : `${Math.round((100 * counts.met) / applied)} %`;
      return `${pad(id, 14)} ${share.padStart(6)} met, ${String(counts.partly).padStart(6)} partly, ${String(counts.missed).padStart(6)} missed, ${String(counts.not_applicable).padStart(6)} not applicable`;
    });
    return [`${this.cases} cases, mean ${this.mean?.toFixed(1) ?? '–'}`, ...rows].join('\n');
  }
}

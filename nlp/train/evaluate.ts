import { CATEGORIES, EMOTIONS } from '../labels.ts';
import type { Understanding } from '../understanding.ts';
import { calibrationError } from './calibrate.ts';
import type { Row } from './row.ts';
import { type Answer, type LabelScore, macroF1, microF1, scoreLabels } from './scores.ts';

export type Task = 'complaint' | 'emotion' | 'categories' | 'severity';

/** How well the recognizer does one task on one source. */
export interface SourceScore {
  readonly task: Task;
  readonly source: string;
  readonly rows: number;
  /** Over the labels that occur in the source. */
  readonly macroF1: number;
  readonly microF1: number;
  readonly labels: readonly LabelScore[];
  readonly answers: readonly Answer[];
  /** Of complaint: expected calibration error. */
  readonly calibrationError?: number | undefined;
}

/** Every label of a task, in order. */
export const TASK_LABELS: Readonly<Record<Task, readonly string[]>> = {
  complaint: ['0', '1'],
  emotion: EMOTIONS,
  categories: CATEGORIES,
  severity: ['0', '1', '2', '3', '4'],
};

/** The positive case of complaint. */
const COMPLAINS = 0.5;

interface Judged {
  readonly task: Task;
  readonly source: string;
  readonly answer: Answer;
  readonly complaint: number;
}

/** Tags rows as any message is tagged, and compares; one score a task and source, in that order. */
export function evaluate(
  rows: readonly Row[],
  recognize: (text: string) => Understanding,
  onRow: () => void = () => undefined,
): SourceScore[] {
  const groups = new Map<string, Judged[]>();
  for (const row of rows) {
    for (const judged of judge(row, recognize(row.text))) {
      const key = `${judged.task} ${judged.source}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [judged]);
      else group.push(judged);
    }
    onRow();
  }
  return [...groups.keys()].sort().flatMap((key) => summarise(groups.get(key) ?? []));
}

function judge({ source, complaint, emotion, categories, severity }: Row, tags: Understanding): Judged[] {
  const judged = (task: Task, gold: readonly string[], said: readonly string[]): Judged => {
    return { task, source, answer: { gold, said }, complaint: tags.complaint };
  };
  return [
    ...(complaint === undefined
      ? []
      : [judged('complaint', [String(complaint)], [String(Number(tags.complaint >= COMPLAINS))])]),
    ...(emotion === undefined ? [] : [judged('emotion', [emotion], [tags.emotion.label])]),
    ...(categories === undefined || categories.length === 0
      ? []
      : [
          judged(
            'categories',
            categories,
            tags.categories.map(({ code }) => code),
          ),
        ]),
    ...(severity === undefined ? [] : [judged('severity', [String(severity)], [String(tags.severity)])]),
  ];
}

function summarise(group: readonly Judged[]): SourceScore[] {
  const [first] = group;
  if (first === undefined) return [];
  const { task, source } = first;
  const answers = group.map(({ answer }) => answer);
  const labels = scoreLabels(answers, TASK_LABELS[task]);
  const cases = group.map(({ complaint, answer }) => ({ probability: complaint, right: answer.gold[0] === '1' }));
  return [
    {
      task,
      source,
      rows: group.length,
      macroF1: macroF1(labels),
      microF1: microF1(answers),
      labels,
      answers,
      calibrationError: task === 'complaint' ? calibrationError(cases) : undefined,
    },
  ];
}

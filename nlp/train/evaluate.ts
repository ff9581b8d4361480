import type { Confidence as Confidences, UnsureTag } from '../confidence.ts';
import { CATEGORIES, EMOTIONS } from '../labels.ts';
import type { Understanding } from '../understanding.ts';
import { type Bin, type Confidence, calibrationError, reliability } from './calibrate.ts';
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
  /** Where a probability comes with the answer: how it came true, bin by bin, and the expected calibration error. */
  readonly reliability?: readonly Bin[] | undefined;
  readonly calibrationError?: number | undefined;
  /** The rows whose tag was not marked unsure: their share, and how often the tag (the first, of several) is right there, and
   * in all rows. */
  readonly sure: { readonly share: number; readonly accuracy: number; readonly ofAll: number };
}

/** Every label of a task, in order. */
export const TASK_LABELS: Readonly<Record<Task, readonly string[]>> = {
  complaint: ['0', '1'],
  emotion: EMOTIONS,
  categories: CATEGORIES,
  severity: ['0', '1', '2', '3', '4'],
};

/** The task of each tag that can be unsure. */
const TAGGED: Readonly<Record<UnsureTag, Task>> = {
  complaint: 'complaint',
  emotion: 'emotion',
  category: 'categories',
};

/** The positive case of complaint. */
const COMPLAINS = 0.5;

interface Judged {
  readonly task: Task;
  readonly source: string;
  readonly answer: Answer;
  /** The probability of a complaint, or of the category named first, and whether it is one. */
  readonly confidence?: Confidence | undefined;
  readonly sure: boolean;
}

/** Tags rows as any message is tagged, and compares; one score a task and source, in that order. */
export function evaluate(
  rows: readonly Row[],
  recognize: (text: string) => Understanding & { readonly confidence?: Confidences },
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

function judge(
  { source, complaint, emotion, categories, severity }: Row,
  tags: Understanding & { readonly confidence?: Confidences },
): Judged[] {
  const judged: Judged[] = [];
  const { unsure } = tags;
  const add = (task: Task, gold: readonly string[], said: readonly string[], confidence?: Confidence): void =>
    void judged.push({
      task,
      source,
      answer: { gold, said },
      confidence,
      sure: !unsure.some((tag) => TAGGED[tag] === task),
    });
  if (complaint !== undefined) {
    const said = String(Number(tags.complaint >= COMPLAINS));
    add('complaint', [String(complaint)], [said], { probability: tags.complaint, right: complaint === 1 });
  }
  if (emotion !== undefined) {
    const { label } = tags.emotion;
    const probability = tags.confidence?.emotion;
    add(
      'emotion',
      [emotion],
      [label],
      probability === undefined ? undefined : { probability, right: emotion === label },
    );
  }
  if (categories !== undefined && categories.length > 0) {
    const said = tags.categories.map(({ code }) => code);
    const [first] = tags.categories;
    const confidence = first && { probability: first.score, right: categories.includes(first.code) };
    add('categories', categories, said, confidence);
  }
  if (severity !== undefined) add('severity', [String(severity)], [String(tags.severity)]);
  return judged;
}

function summarise(group: readonly Judged[]): SourceScore[] {
  const [first] = group;
  if (first === undefined) return [];
  const { task, source } = first;
  const sure = group.filter((one) => one.sure);
  const answers = group.map(({ answer }) => answer);
  const labels = scoreLabels(answers, TASK_LABELS[task]);
  const cases = group.flatMap(({ confidence }) => confidence ?? []);
  return [
    {
      task,
      source,
      rows: group.length,
      macroF1: macroF1(labels),
      microF1: microF1(answers),
      labels,
      answers,
      sure: {
        share: sure.length / group.length,
        ofAll: group.filter(({ answer }) => isFirstRight(answer)).length / group.length,
        accuracy: sure.filter(({ answer }) => isFirstRight(answer)).length / Math.max(sure.length, 1),
      },
      ...(cases.length === 0 ? {} : { reliability: reliability(cases), calibrationError: calibrationError(cases) }),
    },
  ];
}

function isFirstRight({ gold, said: [first] }: Answer): boolean {
  return first !== undefined && gold.includes(first);
}

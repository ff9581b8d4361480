/** Scores of one label. */
export interface LabelScore {
  readonly label: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** How many rows have it. */
  readonly support: number;
}

/** What was right and what was said, each a list of labels: one for single-label tasks. */
export interface Answer {
  readonly gold: readonly string[];
  readonly said: readonly string[];
}

/** Precision, recall and F1 of every label that occurs in the gold labels, in the order of `labels`. */
export function scoreLabels(answers: readonly Answer[], labels: readonly string[]): LabelScore[] {
  return labels.flatMap((label) => {
    const support = answers.filter(({ gold }) => gold.includes(label)).length;
    if (support === 0) return [];
    const said = answers.filter((answer) => answer.said.includes(label)).length;
    const both = answers.filter((answer) => answer.said.includes(label) && answer.gold.includes(label)).length;
    const precision = said === 0 ? 0 : both / said;
    const recall = both / support;
    return [
      { label, precision, recall, f1: both === 0 ? 0 : (2 * precision * recall) / (precision + recall), support },
    ];
  });
}

/** Mean F1 of the labels that occur. */
export function macroF1(scores: readonly LabelScore[]): number {
  return scores.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(scores.length, 1);
}

/** F1 over all labels together. */
export function microF1(answers: readonly Answer[]): number {
  let both = 0;
  let all = 0;
  for (const { gold, said } of answers) {
    both += said.filter((label) => gold.includes(label)).length;
    all += gold.length + said.length;
  }
  return all === 0 ? 0 : (2 * both) / all;
}

/** How often each gold label was answered with each label: `matrix[gold][said]`. */
export function confusion(answers: readonly Answer[], labels: readonly string[]): number[][] {
  return labels.map((gold) =>
    labels.map((said) => answers.filter((one) => one.gold[0] === gold && (one.said[0] ?? '') === said).length),
  );
}

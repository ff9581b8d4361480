import { type Entry, STAGES } from '../../../storage/index.ts';
import type { ReviewCase } from '../../api/contract/index.ts';

type Mark = ReviewCase['stages'][number];

const isStage = (text: string | undefined): text is Mark['stage'] =>
  (STAGES as readonly (string | undefined)[]).includes(text);

/** Where each stage begins: lines that stand in another stage than the line before them that stands in one. */
export function stageMarks(entries: readonly Entry[]): Mark[] {
  const marks: Mark[] = [];
  for (const { stage, seq, at } of entries) {
    if (isStage(stage) && stage !== marks.at(-1)?.stage) marks.push({ seq, at, stage });
  }
  return marks;
}

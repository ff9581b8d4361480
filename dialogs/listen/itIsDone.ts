import type { Turn } from '../turn.ts';
import { saysItCame, saysSolved } from './closing.ts';
import { isComplaint } from './listen.ts';

/** Says that it is solved, or, once we have been in touch again, that what was to come has come. */
export function saysItIsDone({ said, theCase, conversation }: Turn): boolean {
  if (isComplaint(said)) return false;
  const weCameBack = conversation.promises.some(
    ({ caseId, state, attempts }) => caseId === theCase.id && (state === 'broken' || attempts > 0),
  );
  return saysSolved(said.text) || (weCameBack && saysItCame(said.text));
}

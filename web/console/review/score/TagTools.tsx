import type { ReviewLine } from '../api/types.ts';

/** Below the tags of a customer's message: where a reviewer sets them right. */
export function TagTools({ line: _line }: { line: ReviewLine }) {
  return null;
}

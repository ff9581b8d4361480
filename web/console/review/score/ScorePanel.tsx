import { useReading } from '../read/reading.ts';

/** Beside a case: what its score is, and where a reviewer confirms or overrules it. */
export function ScorePanel() {
  useReading();
  return null;
}

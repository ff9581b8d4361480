/** Beside a case: what its score is, and where a reviewer confirms or overrules it. */
export function ScorePanel({ number: _number }: { number: string; onQuote(seq: number): void }) {
  return null;
}

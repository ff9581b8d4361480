import { useWords } from '../app/context.ts';
import { fill, labelOf } from '../words/index.ts';
import './Severity.css';

/** How serious the matter is: the number tells, the colour only helps. */
export function Severity({ level }: { level: number }) {
  const { words } = useWords();
  const word = labelOf(words.labels.severity, String(level));
  const label = fill(words.queue.severity, { n: level, word });
  return (
    <span className="severity" data-level={level} role="img" aria-label={label} title={label}>
      {level}
    </span>
  );
}

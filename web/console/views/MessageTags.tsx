import type { Understanding } from '../api/types.ts';
import { useWords } from '../app/context.ts';
import { Chip } from '../parts/Chip.tsx';
import { Heat } from '../parts/Heat.tsx';
import { Severity } from '../parts/Severity.tsx';
import { labelOf } from '../words/index.ts';
import './MessageTags.css';

/** What the recognizer made of a customer's message, in the reader's language. */
export function MessageTags({ understanding }: { understanding: Understanding }) {
  const { words } = useWords();
  const { emotion, categories, signals = [], severity = 0 } = understanding;
  const isQuiet = emotion.label === 'neutral' && categories.length === 0 && signals.length === 0 && severity < 2;
  if (isQuiet) return null;
  return (
    <ul className="message-tags" aria-label={words.conversation.tags}>
      {severity >= 3 && (
        <li>
          <Severity level={severity} />
        </li>
      )}
      <li>
        <Heat label={emotion.label} intensity={emotion.intensity} unsure={isUnsure(understanding, 'emotion')} />
      </li>
      {categories.map(({ code }) => (
        <li key={code}>
          <Chip>{labelOf(words.labels.category, code)}</Chip>
        </li>
      ))}
      {signals.map((code) => (
        <li key={code}>
          <Chip tone="signal">{labelOf(words.labels.signal, code)}</Chip>
        </li>
      ))}
    </ul>
  );
}

function isUnsure({ unsure }: Understanding, tag: string): boolean {
  return Array.isArray(unsure) && unsure.some((name) => name === tag);
}

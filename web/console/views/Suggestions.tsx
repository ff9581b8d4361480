import type { ConversationView } from '../api/types.ts';
import { useWords } from '../app/context.ts';
import { IS_MAC, keyLabel } from '../keys/matchKey.ts';
import './Suggestions.css';

interface SuggestionsProps {
  suggestions: ConversationView['suggestions'];
  onInsert(text: string): void;
}

/** Ready sentences for the present stage in the customer's language. They are put into the field, never sent. */
export function Suggestions({ suggestions, onInsert }: SuggestionsProps) {
  const { words } = useWords();
  if (suggestions.length === 0) return null;
  return (
    <ul className="suggestions" aria-label={words.composer.suggestions}>
      {suggestions.slice(0, 9).map(({ id, text, why }, index) => (
        <li key={id}>
          <button type="button" title={`${text}\n${why}`} onClick={() => onInsert(text)}>
            <span aria-hidden="true" className="key">
              {keyLabel(`Alt+${index + 1}`, IS_MAC)}
            </span>
            <span>{text}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

import { Button, Input, Tooltip } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import { useEffect, useRef, useState } from 'react';
import { useReviewWords } from '../useReview.ts';

/** Words are looked for when nobody has typed for this long, ms. */
const PAUSE_MS = 350;

/** The words that are looked for. Nothing is asked while a Chinese word is still being composed. */
export function SearchField({ value, onChange }: { value: string; onChange(value: string): void }) {
  const { find } = useReviewWords();
  const [text, setText] = useState(value);
  const timer = useRef(0);
  const told = useRef(value);

  useEffect(() => {
    // What comes back is what was told, less the spaces at its ends: no reason to change what is being typed.
    if (value === told.current.trim()) return;
    told.current = value;
    setText(value);
  }, [value]);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const tell = (next: string) => {
    window.clearTimeout(timer.current);
    if (next === told.current) return;
    told.current = next;
    onChange(next);
  };
  const tellSoon = (next: string) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => tell(next), PAUSE_MS);
  };

  return (
    <search className="find-words">
      <Input
        id="find-words"
        size="large"
        type="text"
        enterKeyHint="search"
        maxLength={1000}
        contentBefore={<Search20Regular />}
        contentAfter={
          <>
            {text !== '' && (
              <Button
                appearance="transparent"
                size="small"
                icon={<Dismiss16Regular />}
                aria-label={find.clearSearch}
                onClick={() => {
                  setText('');
                  tell('');
                  document.getElementById('find-words')?.focus();
                }}
              />
            )}
            <Tooltip content={find.syntax} relationship="description" positioning="below-end">
              <Button
                appearance="transparent"
                size="small"
                className="find-syntax"
                icon={<Info16Regular />}
                aria-label={find.search}
              />
            </Tooltip>
          </>
        }
        placeholder={find.search}
        aria-label={find.search}
        value={text}
        onChange={(event, data) => {
          setText(data.value);
          if (!(event.nativeEvent as InputEvent).isComposing) tellSoon(data.value);
        }}
        onCompositionEnd={(event) => tellSoon(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') tell(text);
          if (event.key === 'ArrowDown') {
            event.preventDefault();
            document.querySelector<HTMLElement>('.case-row[tabindex="0"]')?.focus();
          }
        }}
      />
    </search>
  );
}

import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useWords } from '../app/context.ts';
import { fill } from '../words/index.ts';
import { segments } from './segments.ts';
import { tagWord } from './tagWords.ts';
import './MessageText.css';

/** A message longer than this shows its beginning first. */
const LONG = 1_400;

interface MessageTextProps {
  text: string;
  evidence?: readonly { tag: string; start: number; end: number }[];
}

/** What somebody wrote, as text and nothing else, with the words marked that made its tags. */
export function MessageText({ text, evidence = [] }: MessageTextProps) {
  const { words } = useWords();
  const [isWhole, setIsWhole] = useState(false);
  const isLong = text.length > LONG + 200;
  const shown = isLong && !isWhole ? `${text.slice(0, LONG).trimEnd()} …` : text;
  const pieces = useMemo(() => segments(shown, evidence), [shown, evidence]);
  return (
    <>
      <div className="words message-text" dir="auto">
        {pieces.map(({ start, text: piece, tags, link }) => {
          if (link !== undefined)
            return (
              <a key={start} href={link} target="_blank" rel="noopener noreferrer nofollow" dir="ltr">
                {piece}
              </a>
            );
          if (tags.length === 0) return <span key={start}>{piece}</span>;
          return (
            <mark key={start} title={tags.map((tag) => tagWord(tag, words)).join(' · ')}>
              {piece}
            </mark>
          );
        })}
      </div>
      {isLong && (
        <Button appearance="transparent" size="small" className="message-more" onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? words.conversation.showLess : fill(words.conversation.showAll, { n: text.length })}
        </Button>
      )}
    </>
  );
}

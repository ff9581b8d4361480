import { Button, Tooltip } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useWords } from '../../app/context.ts';
import { segments } from '../../views/segments.ts';
import { tagWord } from '../../views/tagWords.ts';
import { fill } from '../../words/index.ts';
import type { LineQuote } from './reading.ts';
import './EvidenceText.css';

/** A message longer than this shows its beginning first. */
const LONG = 1_400;
/** Marks what is quoted, among the tags of a piece. */
const QUOTED = '\u0000quoted';

interface EvidenceTextProps {
  seq: number;
  text: string;
  evidence: readonly { tag: string; start: number; end: number }[];
  /** Words to be shown, when they are of this line. */
  quote: LineQuote | undefined;
}

/** What somebody said, as text and nothing else; the words behind its tags are underlined and say so when they have the focus. */
export function EvidenceText({ seq, text, evidence, quote }: EvidenceTextProps) {
  const { words } = useWords();
  const [isWhole, setWhole] = useState(false);
  const isQuoted = quote?.start !== undefined && quote.end !== undefined;
  const isLong = text.length > LONG + 200;
  const isCut = isLong && !isWhole && !(isQuoted && (quote.end ?? 0) > LONG);
  const shown = isCut ? text.slice(0, LONG).trimEnd() : text;
  const pieces = useMemo(() => {
    const { start, end } = quote ?? {};
    const marked = start === undefined || end === undefined ? [] : [{ tag: QUOTED, start, end }];
    return segments(shown, [...evidence, ...marked]);
  }, [shown, evidence, quote]);

  return (
    <>
      <div className="words message-text" dir="auto" data-line={seq}>
        {pieces.map(({ start, text: piece, tags, link }) => {
          const isHit = tags.includes(QUOTED);
          const named = tags.filter((tag) => tag !== QUOTED).map((tag) => tagWord(tag, words));
          if (link !== undefined)
            return (
              <a key={start} href={link} target="_blank" rel="noopener noreferrer nofollow" dir="ltr">
                {piece}
              </a>
            );
          if (named.length === 0)
            return isHit ? (
              <mark key={start} className="quoted">
                {piece}
              </mark>
            ) : (
              <span key={start}>{piece}</span>
            );
          return (
            <Tooltip key={start} content={named.join(' · ')} relationship="description" withArrow>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what it stands for is told on focus as well as under the mouse */}
              <mark className={isHit ? 'evidence quoted' : 'evidence'} tabIndex={0}>
                {piece}
              </mark>
            </Tooltip>
          );
        })}
        {isCut && ' …'}
      </div>
      {isLong && (
        <Button appearance="transparent" size="small" className="message-more" onClick={() => setWhole(!isWhole)}>
          {isCut ? fill(words.conversation.showAll, { n: text.length }) : words.conversation.showLess}
        </Button>
      )}
    </>
  );
}

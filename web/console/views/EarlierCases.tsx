import type { CaseSummary } from '../api/types.ts';
import { useApp, useWords } from '../app/context.ts';
import { labelOf } from '../words/index.ts';
import { day } from '../words/time.ts';
import './EarlierCases.css';

/** What else this customer has come with. */
export function EarlierCases({ cases, openId }: { cases: readonly CaseSummary[]; openId: string }) {
  const { deeds } = useApp();
  const { words, locale } = useWords();
  if (cases.length === 0) return <p className="soft">{words.brief.noCases}</p>;
  return (
    <ul className="cases">
      {cases.map(({ id, number, title, status, openedAt, conversationId }) => (
        <li key={id}>
          <p className="cases-head">
            {conversationId === openId ? (
              <span>{number}</span>
            ) : (
              <a
                href={`#/c/${encodeURIComponent(conversationId)}`}
                onClick={(event) => {
                  event.preventDefault();
                  deeds.open(conversationId);
                }}
              >
                {number}
              </a>
            )}
            <span className="soft">
              {day(openedAt, locale, true)} · {labelOf(words.labels.status, status)}
            </span>
          </p>
          <p className="words">{title}</p>
        </li>
      ))}
    </ul>
  );
}

import { useCallback } from 'react';
import { useWords } from '../../app/context.ts';
import { fill, labelOf, type Words } from '../../words/index.ts';
import type { ReviewWords } from '../../words/review/index.ts';
import { useReviewCalls } from '../api/reviewCalls.ts';
import type { CorrectedTag, TagQuality } from '../api/types.ts';
import { Trouble } from '../parts/Trouble.tsx';
import { useLoad } from '../parts/useLoad.ts';
import { addressOfReview } from '../place.ts';
import { choicesOf } from '../score/tagValues.ts';
import { useReviewWords } from '../useReview.ts';

/** How often reviewers found each tag wrong: the live quality of the recognizer. */
export function TagQualityTable() {
  const calls = useReviewCalls();
  const { score } = useReviewWords();
  const { quality } = score;
  const load = useCallback((signal: AbortSignal) => calls.tagQuality(signal), [calls]);
  const { value, error, retry } = useLoad(load);
  return (
    <section aria-label={quality.title}>
      <h2 className="calibration-title">{quality.title}</h2>
      <p className="soft">{quality.lead}</p>
      {error !== undefined && <Trouble error={error} onRetry={retry} />}
      {value !== undefined && (value.messages === 0 ? <p>{quality.none}</p> : <Rates found={value} />)}
    </section>
  );
}

/** A list of codes, as the server writes it, in the reader's words. */
function sayCodes(codes: string, tag: CorrectedTag, words: Words, score: ReviewWords['score']): string {
  if (codes === '') return score.tags.none;
  const names = Object.fromEntries(choicesOf(tag, words, score));
  return codes
    .split(', ')
    .map((code) => labelOf(names, code))
    .join(' · ');
}

function Rates({ found }: { found: TagQuality }) {
  const { words, locale } = useWords();
  const { score } = useReviewWords();
  const { quality } = score;
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <>
      <p>{fill(quality.of, { messages: found.messages, cases: found.cases })}</p>
      <table className="agreement">
        <thead>
          <tr>
            <th scope="col">{quality.tag}</th>
            <th scope="col">{quality.changed}</th>
            <th scope="col">{quality.rate}</th>
            <th scope="col">{quality.pairs}</th>
          </tr>
        </thead>
        <tbody>
          {found.tags.map(({ tag, changed, rate, behind, pairs: [common] }) => (
            <tr key={tag}>
              <th scope="row">{score.tags.names[tag]}</th>
              <td>
                {changed > 0 ? (
                  <a
                    title={quality.behind}
                    href={addressOfReview({
                      page: 'find',
                      query: new URLSearchParams({ number: behind.join(',') }).toString(),
                    })}
                  >
                    {changed}
                  </a>
                ) : (
                  changed
                )}
              </td>
              <td>{rate === undefined ? '–' : share.format(rate)}</td>
              <td>
                {common !== undefined &&
                  `${sayCodes(common.was, tag, words, score)} → ${sayCodes(common.is, tag, words, score)} (${common.count})`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

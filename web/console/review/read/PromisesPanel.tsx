import { useNow, useWords } from '../../app/context.ts';
import { fill, labelOf } from '../../words/index.ts';
import { duration, moment } from '../../words/time.ts';
import { useReviewWords } from '../useReview.ts';
import { FATE_TONES } from './LineReasons.tsx';
import { useReading } from './reading.ts';
import { SidePart } from './SidePart.tsx';

/** What was promised and what became of it, who was waited for how long, and what the guard had to say. */
export function PromisesPanel() {
  const { words, locale } = useWords();
  const { read } = useReviewWords();
  const { view, show } = useReading();
  const now = new Date(useNow(60_000));
  const { promises, gaps, guard, handoffs } = view;
  const at = (time: string) => moment(time, now, locale, words);
  return (
    <>
      <SidePart title={words.brief.promises}>
        {promises.length === 0 && <p className="soft">{read.noPromises}</p>}
        <ul className="side-list">
          {promises.map(({ id, words: text, owner, dueAt, fate, closedAt, seq, kind }) => (
            <li key={id}>
              <button
                type="button"
                className="side-jump"
                disabled={seq === undefined}
                onClick={() => seq !== undefined && show({ seq })}
              >
                <span className="words">{text === '' ? read.kinds[kind] : text}</span>
                <span className="soft">
                  {fill(read.due, { time: at(dueAt) })} · <bdi>{owner}</bdi>
                </span>
                <span className="side-tone" data-tone={FATE_TONES[fate]}>
                  {read.fates[fate]}
                  {closedAt !== undefined && fate !== 'cancelled' && ` · ${at(closedAt)}`}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </SidePart>
      <SidePart title={read.gaps}>
        {gaps.length === 0 && <p className="soft">{read.noGaps}</p>}
        <ul className="side-list">
          {gaps.slice(0, 12).map(({ from, to, ms, who, at: began }) => (
            <li key={from}>
              <button type="button" className="side-jump" onClick={() => show({ seq: to ?? from })}>
                <span className="side-tone" data-tone={who === 'customer' && ms >= 600_000 ? 'bad' : 'plain'}>
                  {fill(to === undefined ? read.waiting : read.waited[who], { time: duration(ms, words) })}
                </span>
                <span className="soft">{at(began)}</span>
              </button>
            </li>
          ))}
        </ul>
      </SidePart>
      <SidePart title={read.guard}>
        {guard.length === 0 && <p className="soft">{read.noGuard}</p>}
        <ul className="side-list">
          {guard.map(({ rule, words: text, seqs }) => (
            <li key={rule}>
              <button type="button" className="side-jump" onClick={() => show({ seq: seqs[0] ?? 1 })}>
                <span>{text}</span>
                <span className="soft">{fill(read.times, { n: seqs.length })}</span>
              </button>
            </li>
          ))}
        </ul>
      </SidePart>
      {handoffs.length > 0 && (
        <SidePart title={read.handoffs}>
          <ul className="side-list">
            {handoffs.map(({ id, why, requestedAt, waitedMs, isLate, acceptedAt, holders, approvals }) => (
              <li key={id}>
                <p className="words">{why}</p>
                <p className="soft">{at(requestedAt)}</p>
                <p className="side-tone" data-tone={isLate ? 'bad' : 'plain'}>
                  {fill(acceptedAt === undefined ? read.nobodyCame : read.cameAfter, {
                    time: duration(waitedMs, words),
                  })}
                  {isLate && ` · ${read.late}`}
                </p>
                {holders.map(({ agent, from, ended }) => (
                  <p key={`${agent.id} ${from}`} className="soft">
                    <bdi>{agent.name}</bdi> · {at(from)}
                    {ended !== undefined && ` · ${labelOf(read.ended, ended)}`}
                  </p>
                ))}
                {approvals.map(({ id: approval, words: text, state, decidedBy }) => (
                  <p key={approval}>
                    <bdi>{text}</bdi> <span className="soft">{read.approvals[state]}</span>{' '}
                    {decidedBy !== undefined && <bdi className="soft">{decidedBy.name}</bdi>}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </SidePart>
      )}
    </>
  );
}

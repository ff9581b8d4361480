import { useWords } from '../../app/context.ts';
import { fill } from '../../words/index.ts';
import type { AgreementView, CalibrationResult } from '../api/types.ts';
import { addressOfReview } from '../place.ts';
import { StateMark } from '../score/PointCard.tsx';
import { useReviewWords } from '../useReview.ts';
import { kappaLevel } from './kappaLevel.ts';

/** How far reviewers agree, and where they do not. */
export function CalibrationResultView({ result }: { result: CalibrationResult }) {
  const { score } = useReviewWords();
  const words = score.calibrations;
  const { overall, points, pairs, rubric } = result;
  return (
    <>
      <h2 className="calibration-title">{words.result}</h2>
      <p className="soft">{words.what}</p>
      <AgreementTable
        head={words.point}
        rows={[
          { name: words.overall, ...overall },
          ...points.filter(({ items }) => items > 0).map((one) => ({ ...one, key: one.point })),
        ]}
      />
      {pairs.length > 1 && (
        <AgreementTable
          head={words.pair}
          rows={pairs.map((one) => ({
            ...one,
            name: fill(words.andPair, { one: one.one.name, other: one.other.name }),
          }))}
        />
      )}
      <AgreementTable
        head={words.rubric}
        rows={rubric.map(({ reviewer, ...one }) => ({ ...one, key: reviewer.id, name: reviewer.name }))}
      />
      <Differences result={result} />
    </>
  );
}

interface AgreementTableProps {
  head: string;
  rows: readonly (AgreementView & { name: string; key?: string })[];
}

function AgreementTable({ head, rows }: AgreementTableProps) {
  const { locale } = useWords();
  const { score } = useReviewWords();
  const words = score.calibrations;
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const number = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const say = (kappa: number | undefined) => (kappa === undefined ? '–' : number.format(kappa));
  return (
    <table className="agreement">
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{words.items}</th>
          <th scope="col">{words.same}</th>
          <th scope="col">{words.kappa}</th>
          <th scope="col">{words.weighted}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, items, same, kappa, weighted }) => (
          <tr key={key ?? name}>
            <th scope="row">{name}</th>
            <td>{items}</td>
            <td>{items === 0 ? '–' : share.format(same)}</td>
            <td title={kappa === undefined ? words.noKappa : undefined}>
              {say(kappa)}
              {kappa !== undefined && <span className="soft"> {words.levels[kappaLevel(kappa)]}</span>}
            </td>
            <td>{say(weighted)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Differences({ result: { differ } }: { result: CalibrationResult }) {
  const { score } = useReviewWords();
  const words = score.calibrations;
  return (
    <>
      <h2 className="calibration-title">{words.differ}</h2>
      {differ.length === 0 && <p>{words.noDiffer}</p>}
      <ul className="differences">
        {differ.map(({ case: number, point, name, auto, said }) => (
          <li key={`${number} ${point}`}>
            <p>
              <a href={addressOfReview({ page: 'case', id: number, query: '' })}>{number}</a> <b>{name}</b>
              {auto !== undefined && (
                <span className="soft"> {fill(words.autoSaid, { state: score.states[auto] })}</span>
              )}
            </p>
            <ul>
              {said.map(({ by, state, reason }) => (
                <li key={by.id}>
                  <bdi>{by.name}</bdi> <StateMark state={state} /> {reason}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

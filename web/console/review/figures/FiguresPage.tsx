import { Button, Select } from '@fluentui/react-components';
import { LinkRegular } from '@fluentui/react-icons/svg/link';
import { useMemo, useState } from 'react';
import { useWords } from '../../app/context.ts';
import { fill } from '../../words/index.ts';
import { FilterBar } from '../find/FilterBar.tsx';
import { readSearch, searchParams, withFilter } from '../find/search.ts';
import { useShareLink } from '../find/useShareLink.ts';
import { useTongue } from '../find/useTongue.ts';
import { PageFrame } from '../parts/PageFrame.tsx';
import { useMoment } from '../parts/useMoment.ts';
import { useReviewPlace, useReviewWords } from '../useReview.ts';
import { AlarmList } from './AlarmList.tsx';
import { Dashboard } from './Dashboard.tsx';
import { dayText, type FigureTongue } from './figureWords.ts';
import { useFigures } from './useFigures.ts';
import { USUAL_PERIOD } from './useSeenIn.ts';
import './FiguresPage.css';

const PERIODS = ['7d', '28d', '91d', '364d'] as const;
const UNITS = ['day', 'week', 'month'] as const;
const NOBODY: never[] = [];

/** What the cases of a period come to. What it is of stands in the address, as in the list of cases. */
export function FiguresPage() {
  const { figures, find } = useReviewWords();
  const { words, locale } = useWords();
  const { place, setQuery } = useReviewPlace();
  const share = useShareLink();
  const moment = useMoment();
  const tongue = useTongue(NOBODY);
  const [isAdding, setAdding] = useState(false);
  const search = useMemo(() => readSearch(place.query), [place.query]);
  const unit = UNITS.find((known) => known === new URLSearchParams(place.query).get('unit'));
  const asked = useMemo(() => {
    const params = searchParams({ ...search, sort: 'newest', sample: undefined });
    if (unit !== undefined) params.set('unit', unit);
    return params.toString();
  }, [search, unit]);
  const params = `${asked}${asked === '' ? '' : '&'}read=${locale}`;
  const figuresAsked = useFigures(params);
  const came = figuresAsked.parts.flatMap(({ shown }) => shown ?? []);
  // Parts are counted one after the other, none of them before what is named.
  const head = came.toSorted((one, other) => (one.asOf < other.asOf ? -1 : 1))[0];
  const change = (next: typeof search, nextUnit: string | undefined = unit) => {
    const query = searchParams({ ...next, sort: 'newest', sample: undefined });
    if (nextUnit !== undefined) query.set('unit', nextUnit);
    setQuery(query.toString());
  };
  const period = search.filters.opened ?? USUAL_PERIOD;
  const told = { words, figures, find, locale, zone: head?.zone ?? 'UTC' } satisfies FigureTongue;
  // A period ends before its last instant: the day of the millisecond before is its last one.
  const span = ({ from, to }: { from: string; to: string }) =>
    [dayText(from, told, true), dayText(new Date(Date.parse(to) - 1).toISOString(), told, true)] as const;
  const lead = () => {
    if (!head) return undefined;
    const [from, to] = span(head.period);
    const before = head.before && span(head.before).join(' – ');
    const at = fill(figures.asOf, { at: moment(head.asOf) });
    const whole = before ? fill(figures.period, { from, to, before }) : fill(figures.periodAlone, { from, to });
    return `${whole} · ${at}`;
  };
  return (
    <PageFrame
      title={figures.title}
      lead={lead()}
      actions={
        <>
          <fieldset className="figure-periods" aria-label={figures.periodLabel}>
            {PERIODS.map((one) => (
              <Button
                key={one}
                size="small"
                appearance={one === period ? 'primary' : 'secondary'}
                aria-pressed={one === period}
                onClick={() => change(withFilter(search, 'opened', one))}
              >
                {figures.periods[one]}
              </Button>
            ))}
          </fieldset>
          <Select
            size="small"
            aria-label={figures.unit}
            value={unit ?? ''}
            onChange={(_, { value }) => change(search, value)}
          >
            <option value="">{`${figures.unit}: ${figures.units.auto}`}</option>
            {UNITS.map((one) => (
              <option key={one} value={one}>
                {`${figures.unit}: ${figures.units[one]}`}
              </option>
            ))}
          </Select>
          <Button size="small" icon={<LinkRegular />} aria-label={find.copyLink} onClick={share} />
        </>
      }
    >
      <section className="figure-filters" aria-label={figures.filters}>
        <FilterBar
          search={search}
          cases={NOBODY}
          tongue={tongue}
          isAdding={isAdding}
          onAdding={setAdding}
          onChange={(next) => change(next)}
        />
      </section>
      <AlarmList tongue={told} />
      {came.some(({ isComplete }) => !isComplete) && <p role="status">{figures.building}</p>}
      <Dashboard asked={figuresAsked} query={params} tongue={told} />
    </PageFrame>
  );
}

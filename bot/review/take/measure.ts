import type { ValueId } from '../../../dialogs/index.ts';
import type { MeasuredFigure } from '../../../storage/index.ts';
import type { CaseFilter } from '../../api/contract/index.ts';
import { composeValues, valueSeries } from '../figures/composeValues.ts';
import { figureScope } from '../figures/figureScope.ts';
import type { ReviewParts } from '../parts.ts';

/**
 * One number of the dashboard, over the cases of some filters that were opened from the first day to the last one. Undefined where
 * there is nothing to count.
 * @throws AppError `invalid_request` as `figureScope`
 */
export async function measure(
  parts: Pick<ReviewParts, 'pack' | 'packOf' | 'search' | 'clock'>,
  figure: ValueId,
  filter: CaseFilter,
  { from, to }: { from: string; to: string },
  personId: string,
): Promise<MeasuredFigure | undefined> {
  const scope = await figureScope(parts, { ...filter, opened: `${from}..${to}` }, personId);
  const tally = await parts.search.tally(scope.query, {
    periods: [scope.period.now],
    series: valueSeries(scope, [figure]),
  });
  const alone = { open: scope.open, period: { ...scope.period, before: undefined } };
  const [found] = composeValues(tally, alone, [figure], new Map());
  return found?.value === undefined ? undefined : { from, to, value: found.value, n: found.of };
}

import { type AlarmRecord, StoreError } from '../../../storage/index.ts';
import { type Alarm, AlarmAnswer, Alarms, ReadQuery } from '../../api/contract/index.ts';
import { type Route, staffRoute } from '../../api/routes.ts';
import { readerLocale } from '../../console/readerLocale.ts';
import { AppError } from '../../errors.ts';
import { definitionsIn } from '../figures/figures.ts';
import { REVIEWERS, type ReviewParts } from '../parts.ts';
import { type FoundAlarm, findAlarms } from './findAlarms.ts';

const DEFINED = ['alarmBatch', 'alarmRise', 'alarmOverdue'] as const;

/** An alarm with what became of it. One that has grown since it was looked at is new. */
function answered(found: FoundAlarm, record: AlarmRecord | undefined): Alarm {
  if (!record || record.cases < found.cases) return { ...found, state: 'new' };
  const { state, by, at, note } = record;
  return { ...found, state, by: by.name, at, ...(note === undefined ? {} : { note }) };
}

/** What should be looked into now, and who looks into it. */
export function alarmRoutes(parts: ReviewParts): Route[] {
  const { store, search, clock } = parts;
  return [
    staffRoute({
      method: 'GET',
      path: '/review/alarms',
      operationId: 'reviewAlarms',
      summary:
        'Batches with several complaints, sudden rises and overdue promises, each with the filters that open its cases.',
      roles: REVIEWERS,
      query: ReadQuery,
      answer: Alarms,
      handle: async ({ req, query, signedIn: { person } }) => {
        const found = await findAlarms(parts);
        const records = await Promise.all(found.map(({ id }) => store.bookRecord('alarm', id)));
        const { isBuilding } = await search.state();
        return {
          asOf: clock().toISOString(),
          isComplete: !isBuilding,
          alarms: found.map((alarm, index) => answered(alarm, records[index]?.value)),
          definitions: definitionsIn(readerLocale(req, query.read, person), DEFINED),
        };
      },
    }),
    staffRoute({
      method: 'PUT',
      path: '/review/alarms/:alarm',
      operationId: 'answerAlarm',
      summary: 'Notes that somebody saw an alarm, or sees to it; everybody sees who. With more cases it is new again.',
      roles: REVIEWERS,
      body: AlarmAnswer,
      handle: async ({ params, body, signedIn: { person } }) => {
        const id = params.alarm ?? '';
        if (!/^(?:batch|rise|overdue)-/.test(id)) throw new AppError('not_found');
        const stored = await store.bookRecord('alarm', id);
        const record: AlarmRecord = {
          v: 1,
          kind: 'alarm',
          id,
          ...body,
          by: { id: person.id, name: person.name },
          at: clock().toISOString(),
        };
        // Having seen it takes nothing from whoever sees to it.
        const isDone = body.state === 'seen' && stored !== undefined && stored.value.cases >= body.cases;
        if (isDone) return undefined;
        await store.putBookRecord(record, stored?.etag).catch((error: unknown) => {
          // A colleague answered at the same moment: theirs stands, and is seen with the next look.
          if (!(error instanceof StoreError) || error.code !== 'conflict') throw error;
        });
        return undefined;
      },
    }),
  ];
}

import type { Change, ChangesPort } from '../ports.ts';
import { rowLimit } from '../rowLimit.ts';
import { ChangeLog, type ChangePage, keyOfChange, LOG_PARTITION, type LogHead } from './changeLog.ts';
import type { CosmosContext } from './context.ts';

/** How long a change is told, ms. */
const KEEP = 24 * 3_600_000;
/** Newest changes told. */
const MOST_CHANGES = 50_000;

const POSITION = /^([\w-]{12})-(\d{1,15})$/;

/** The stream of changes over Cosmos DB: a position is the name of the log and a number in it. */
export function cosmosChanges(context: CosmosContext): ChangesPort {
  const { gateway, clock } = context;
  const log = new ChangeLog(context);

  /** Where a position of this log stands; undefined for any other text. */
  function placeOf({ epoch, count }: LogHead, position: string): number | undefined {
    const [, ofLog, digits] = POSITION.exec(position) ?? [];
    const place = Number(digits);
    return ofLog === epoch && place <= count ? place : undefined;
  }

  async function pagesAfter(place: number, limit: number): Promise<ChangePage[]> {
    return gateway.query<ChangePage>('directory', {
      text: 'SELECT * FROM c WHERE c.pk = @pk AND c.last > @place AND c.at >= @since ORDER BY c.last',
      parameters: {
        pk: LOG_PARTITION,
        place,
        since: new Date(clock().getTime() - KEEP).toISOString(),
      },
      partition: LOG_PARTITION,
      limit,
    });
  }

  return {
    position: async () => {
      const { epoch, count } = await log.collect();
      return `${epoch}-${count}`;
    },
    changes: async (after, limit) => {
      const head = await log.collect();
      const place = placeOf(head, after);
      if (place === undefined || head.count - place > MOST_CHANGES) return undefined;
      const most = rowLimit(limit);
      if (place === head.count || most === 0) return [];
      const found: Change[] = [];
      let next = place + 1;
      // A page holds one change at least.
      for (const page of await pagesAfter(place, most)) {
        if (page.first > next) break;
        for (const [index, change] of page.changes.entries()) {
          const number = page.first + index;
          if (number < next || found.length === most) continue;
          const { firstSeq, lastSeq } = change;
          const position = `${head.epoch}-${number}`;
          found.push({ position, conversationKey: keyOfChange(change), firstSeq, lastSeq });
          next = number + 1;
        }
      }
      // There is more, and nothing of it is kept: a gap.
      return found.length > 0 ? found : undefined;
    },
  };
}

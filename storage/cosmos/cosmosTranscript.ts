import * as z from 'zod';
import type { TranscriptPort } from '../ports.ts';
import { entryKind } from '../records/kinds.ts';
import { decode } from '../records/migrate.ts';
import { rowLimit } from '../rowLimit.ts';
import type { CosmosContext } from './context.ts';
import { placeAfter, type TurnItem } from './documents.ts';
import { partitionOf } from './ids.ts';
import { unpack } from './packed.ts';

const Lines = z.array(z.unknown());

/** Transcripts over Cosmos DB: the lines of each turn are one item. */
export function cosmosTranscript({ gateway }: CosmosContext): TranscriptPort {
  return {
    entries: async (key, { after, limit }) => {
      const most = rowLimit(limit);
      const partition = partitionOf(key);
      const turns = await gateway.query<Pick<TurnItem, 'id' | 'pk' | 'body'>>('conversations', {
        text: 'SELECT c.id, c.pk, c.body FROM c WHERE c.pk = @pk AND c.place > @place AND c.firstSeq <= c.lastSeq ORDER BY c.place',
        parameters: { pk: partition, place: placeAfter(after) },
        partition,
        limit: most,
      });
      const lines = turns.flatMap(({ body }) => Lines.parse(unpack(body)).map((line) => decode(entryKind, line)));
      return lines
        .filter(({ seq }) => seq > after)
        .sort((a, b) => a.seq - b.seq)
        .slice(0, most);
    },
  };
}

import { assertPiecesFit } from '../pieceLimits.ts';
import type { Piece, PiecePort } from '../piecePort.ts';
import { StoreError } from '../ports.ts';
import { rowLimit } from '../rowLimit.ts';
import type { CosmosContext } from './context.ts';
import { CONVERSATION_ID, digits } from './documents.ts';
import type { Item, Stored } from './gateway.ts';
import { hash, idPart, partitionOf } from './ids.ts';
import { type Packed, pack, unpack } from './packed.ts';

interface PieceItem extends Item {
  kind: 'piece';
  /** Sorts by file, then by place. */
  piece: string;
  ttl: number;
  body: Packed;
}

/** Pieces written at the same time. */
const AT_ONCE = 8;

const placeOf = (fileId: string, n: number) => `${hash(fileId)} ${digits(n)}`;

/** Pieces of files over Cosmos DB: items in the partition of their conversation, which go with it, or by their time to live. */
export function cosmosPieces({ gateway, clock }: CosmosContext): PiecePort {
  async function put(fileId: string, { n, conversationKey, text }: Piece, until: string): Promise<number> {
    const pk = partitionOf(conversationKey);
    const isThere = () => gateway.read<Item>('conversations', CONVERSATION_ID, pk);
    if (!(await isThere())) return 0;
    const ttl = Math.max(1, Math.ceil((Date.parse(until) - clock().getTime()) / 1000));
    const id = `piece:${idPart(fileId)}:${digits(n)}`;
    const item: PieceItem = { id, pk, kind: 'piece', piece: placeOf(fileId, n), ttl, body: pack(text) };
    const result = await gateway.batch('conversations', pk, [{ upsert: item }]);
    if (!('etags' in result)) throw new StoreError('unavailable', 'A piece of a file could not be written.');
    // An erasure looks for what came late after it has removed that item: one of the two sees the other.
    if (await isThere()) return 1;
    await gateway.remove('conversations', { id, pk }, result.etags[0] ?? '');
    return 0;
  }

  return {
    putPieces: async (fileId, pieces, until) => {
      assertPiecesFit(pieces);
      let stored = 0;
      for (let at = 0; at < pieces.length; at += AT_ONCE) {
        const some = pieces.slice(at, at + AT_ONCE).map((piece) => put(fileId, piece, until));
        for (const count of await Promise.all(some)) stored += count;
      }
      return stored;
    },
    pieces: async (fileId, { from, to }) => {
      const items = await gateway.query<Pick<PieceItem, 'id' | 'pk' | 'piece' | 'body'>>('conversations', {
        text: 'SELECT c.id, c.pk, c.piece, c.body FROM c WHERE c.piece >= @from AND c.piece < @to ORDER BY c.piece',
        parameters: { from: placeOf(fileId, from), to: placeOf(fileId, to) },
      });
      return items.map(({ piece, body }) => ({ n: Number(piece.slice(-9)), text: String(unpack(body)) }));
    },
    removePieces: async (fileId, limit) => {
      const found = await gateway.query<Pick<Stored<PieceItem>, 'id' | 'pk' | '_etag'>>('conversations', {
        text: 'SELECT c.id, c.pk, c._etag FROM c WHERE c.piece > @from AND c.piece < @to',
        parameters: { from: hash(fileId), to: `${hash(fileId)}~` },
        limit: rowLimit(limit),
      });
      for (const item of found) await gateway.remove('conversations', item, item._etag);
      return found.length;
    },
  };
}

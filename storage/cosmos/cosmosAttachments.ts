import { createHash } from 'node:crypto';
import { type AttachmentPort, StoreError } from '../ports.ts';
import { attachmentKind } from '../records/kinds.ts';
import { decode } from '../records/migrate.ts';
import type { CosmosContext } from './context.ts';
import type { Item } from './gateway.ts';
import { hash, idPart, partitionOf } from './ids.ts';
import { CHUNK_BYTES } from './limits.ts';
import { type Packed, pack, unpack } from './packed.ts';

/** A file: what is known of it, and where its bytes are. Written last, so that a file that is found is whole. */
interface FileItem extends Item {
  kind: 'file';
  chunks: string[];
  body: Packed;
}

interface ChunkItem extends Item {
  kind: 'chunk';
  base64: string;
}

const fileId = (id: string) => `file:${idPart(id)}`;

/**
 * Attachments over Cosmos DB, in pieces that fit an item. A piece is named by its content, so that an upload that broke off
 * and began anew writes nothing twice.
 */
export function cosmosAttachments({ gateway }: CosmosContext): AttachmentPort {
  return {
    putAttachment: async (given, bytes) => {
      if (given.bytes !== bytes.byteLength) throw new StoreError('corrupt', 'An attachment is not as long as it says.');
      const info = decode(attachmentKind, given);
      const pk = partitionOf(info.conversationKey);
      const chunks = chunksOf(pk, fileId(info.id), Buffer.from(bytes));
      for (const chunk of chunks) await gateway.create('files', chunk);
      const item: FileItem = {
        id: fileId(info.id),
        pk,
        kind: 'file',
        chunks: chunks.map(({ id }) => id),
        body: pack(info),
      };
      if ((await gateway.create('files', item)) !== undefined) return;
      const stored = await gateway.read<FileItem>('files', item.id, pk);
      if (stored && decode(attachmentKind, unpack(stored.body)).sha256 === info.sha256) return;
      throw new StoreError('conflict', 'Another attachment is stored under that id.');
    },
    getAttachment: async (key, id) => {
      const pk = partitionOf(key);
      const item = await gateway.read<FileItem>('files', fileId(id), pk);
      if (!item) return undefined;
      const pieces: Buffer[] = [];
      for (const chunk of item.chunks) {
        const piece = await gateway.read<ChunkItem>('files', chunk, pk);
        if (!piece) throw new StoreError('corrupt', 'A piece of an attachment is missing.');
        pieces.push(Buffer.from(piece.base64, 'base64'));
      }
      return { info: decode(attachmentKind, unpack(item.body)), bytes: new Uint8Array(Buffer.concat(pieces)) };
    },
  };
}

function chunksOf(pk: string, file: string, bytes: Buffer): ChunkItem[] {
  const chunks: ChunkItem[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    const piece = bytes.subarray(at, at + CHUNK_BYTES);
    const content = createHash('sha256').update(piece).digest('base64url');
    const id = `chunk:${hash(file, content, String(at))}`;
    chunks.push({ id, pk, kind: 'chunk', base64: piece.toString('base64') });
  }
  return chunks;
}

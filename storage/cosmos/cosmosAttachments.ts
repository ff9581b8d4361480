import { createHash } from 'node:crypto';
import { aloneIdentity } from '../custody/identity.ts';
import type { Keyring } from '../custody/keyring.ts';
import { type AttachmentPort, StoreError } from '../ports.ts';
import type { AttachmentInfo } from '../records/attachment.ts';
import { attachmentKind } from '../records/kinds.ts';
import { decode, decodeText, encodeText } from '../records/migrate.ts';
import type { CosmosContext } from './context.ts';
import type { Item } from './gateway.ts';
import { hash, idPart, partitionOf } from './ids.ts';
import { CHUNK_BYTES } from './limits.ts';
import { type Packed, pack, unpack } from './packed.ts';

/** A file: what is known of it, and where its bytes are. Written last, so that a file that is found is whole. */
export interface FileItem extends Item {
  kind: 'file';
  chunks: string[];
  /** Sealed under a key of its own, under which the pieces are sealed too. */
  body: Packed | { sealed: string };
}

interface ChunkItem extends Item {
  kind: 'chunk';
  base64: string;
}

const fileId = (id: string) => `file:${idPart(id)}`;

const identityOf = ({ id, pk }: Item) => aloneIdentity('attachment', pk, id);

/** What is known of a file. @throws StoreError `unavailable` when it is sealed and there is no key. */
export function fileInfo(keyring: Keyring | undefined, item: Pick<FileItem, 'id' | 'pk' | 'body'>): AttachmentInfo {
  const { body } = item;
  if (!('sealed' in body)) return decode(attachmentKind, unpack(body));
  if (!keyring) throw new StoreError('unavailable', 'A file is sealed, and KESU_MASTER_KEY is not set.');
  return decodeText(attachmentKind, keyring.openAlone(identityOf(item), body.sealed));
}

/**
 * Attachments over Cosmos DB, sealed, in pieces that fit an item. A piece is named by its content, so that a write that is
 * repeated writes nothing twice. Pieces of an upload that broke off go with the conversation.
 */
export function cosmosAttachments({ gateway, keyring }: CosmosContext): AttachmentPort {
  return {
    putAttachment: async (given, bytes) => {
      if (given.bytes !== bytes.byteLength) throw new StoreError('corrupt', 'An attachment is not as long as it says.');
      const info = decode(attachmentKind, given);
      const pk = partitionOf(info.conversationKey);
      const id = fileId(info.id);
      const identity = identityOf({ id, pk });
      const sealed = keyring?.sealAlone(identity, encodeText(attachmentKind, info));
      const content = sealed ? keyring?.carriedKey(identity, sealed).sealBytes(identity, bytes) : Buffer.from(bytes);
      const chunks = chunksOf(pk, id, content ?? Buffer.of());
      for (const chunk of chunks) await gateway.create('files', chunk);
      const item: FileItem = {
        id,
        pk,
        kind: 'file',
        chunks: chunks.map(({ id }) => id),
        body: sealed === undefined ? pack(info) : { sealed },
      };
      if ((await gateway.create('files', item)) !== undefined) return;
      const stored = await gateway.read<FileItem>('files', item.id, pk);
      if (stored && fileInfo(keyring, stored).sha256 === info.sha256) return;
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
      const info = fileInfo(keyring, item);
      const content = Buffer.concat(pieces);
      if (!('sealed' in item.body)) return { info, bytes: new Uint8Array(content) };
      const own = keyring?.carriedKey(identityOf(item), item.body.sealed);
      return { info, bytes: new Uint8Array(own?.openBytes(identityOf(item), content) ?? []) };
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

import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { type AttachmentInfo, type AttachmentPort, conversationKey } from '../../../storage/index.ts';
import { AppError } from '../../errors.ts';
import type { InboundActivity } from '../../ingress/activity.ts';
import { attachmentReference } from './attachmentUrl.ts';
import { kindOf, safeFileName, sniffKind } from './fileKind.ts';
import { stripMetadata } from './imageMetadata.ts';
import type { Part } from './multipart.ts';

/** Most files of one message. */
const MAX_FILES = 4;

type Attachments = NonNullable<InboundActivity['attachments']>;

/**
 * Stores the files of one message and returns its attachments, which hold references, not links. Their ids follow from
 * message and content, so posting again stores nothing twice.
 * @throws AppError `invalid_request` for no file or too many, `unsupported_media_type` for a kind we do not take; then
 * nothing was stored.
 */
export async function storeFiles(
  store: AttachmentPort,
  conversationId: string,
  messageId: string,
  parts: readonly Part[],
  now: Date,
): Promise<Attachments> {
  const files = await keepFiles(store, conversationKey('directline', conversationId), messageId, parts, now);
  return files.map(({ id, name, contentType }) => ({ contentType, contentUrl: attachmentReference(id), name }));
}

/** Stores files of a conversation, whoever sends them; see `storeFiles`. */
export async function keepFiles(
  store: AttachmentPort,
  key: string,
  messageId: string,
  parts: readonly Part[],
  now: Date,
): Promise<AttachmentInfo[]> {
  if (parts.length === 0 || parts.length > MAX_FILES) throw new AppError('invalid_request', { reason: 'files' });
  const files = parts.map((part, index) => toFile(part, `${messageId}|${index}`));
  const kept: AttachmentInfo[] = [];
  for (const { id, name, contentType, bytes, sha256 } of files) {
    const info = {
      v: 1 as const,
      id,
      conversationKey: key,
      name,
      contentType,
      bytes: bytes.length,
      sha256,
      createdAt: now.toISOString(),
    };
    await store.putAttachment(info, bytes);
    kept.push(info);
  }
  return kept;
}

function toFile(part: Part, place: string) {
  const kind = sniffKind(part.data);
  if (kind === undefined) throw new AppError('unsupported_media_type', { reason: 'file_kind' });
  const bytes = stripMetadata(part.data, kind);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const id = createHash('sha256').update(`${place}|${sha256}`).digest('base64url').slice(0, 32);
  return { id, name: safeFileName(part.filename, kind), contentType: kind.contentType, bytes, sha256 };
}

/**
 * Sends a stored file so that no browser can be made to run it: exact type, no sniffing, sandboxed; only pictures are
 * shown in place.
 * @throws AppError `not_found`.
 */
export async function sendFile(
  store: AttachmentPort,
  conversationId: string,
  attachmentId: string,
  res: ServerResponse,
): Promise<void> {
  const found = await store.getAttachment(conversationKey('directline', conversationId), attachmentId);
  const kind = found === undefined ? undefined : kindOf(found.info.contentType);
  if (found === undefined || kind === undefined) throw new AppError('not_found');
  const name = encodeURIComponent(found.info.name).replaceAll(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  res.writeHead(200, {
    'Content-Type': kind.contentType,
    'Content-Length': found.bytes.length,
    'Content-Disposition': `${kind.inline ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'private, max-age=86400, immutable',
  });
  res.end(found.bytes);
}

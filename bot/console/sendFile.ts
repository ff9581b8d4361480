import type { ServerResponse } from 'node:http';
import type { AttachmentInfo } from '../../storage/index.ts';
import { kindOf } from '../channels/directLine/fileKind.ts';

/** Answers with a file so that no browser can be made to run it. */
export function sendFile(res: ServerResponse, { info, bytes }: { info: AttachmentInfo; bytes: Uint8Array }): void {
  // A kind that is none of ours is bytes and nothing else, whatever it says of itself.
  const kind = kindOf(info.contentType);
  const name = encodeURIComponent(info.name.toWellFormed()).replaceAll(/['()*]/g, encodeMark);
  res.writeHead(200, {
    'Content-Type': kind?.contentType ?? 'application/octet-stream',
    'Content-Length': bytes.length,
    'Content-Disposition': `${kind?.inline ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'private, no-store',
  });
  res.end(bytes);
}

const encodeMark = (mark: string) => `%${mark.charCodeAt(0).toString(16)}`;

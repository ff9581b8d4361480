import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ExportRecord, PiecePort } from '../../../../storage/index.ts';
import { fileNameOf, writerOf } from './exportFile.ts';

/** Pieces read at a time. */
const STEP = 50;

/** Sends a file, a few pieces in memory at a time, as something to save and never to show. */
export async function sendExport(
  store: Pick<PiecePort, 'pieces'>,
  job: ExportRecord,
  zone: string,
  res: ServerResponse,
): Promise<void> {
  const writer = writerOf(job, zone);
  res.writeHead(200, {
    'Content-Type': writer.contentType,
    'Content-Disposition': `attachment; filename="${fileNameOf(job)}"`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'private, no-store',
  });
  async function* parts(): AsyncGenerator<string> {
    yield writer.head();
    for (let from = 0; from < job.done; from += STEP) {
      const pieces = await store.pieces(job.id, { from, to: from + STEP });
      yield pieces.map(({ text }) => text).join('');
    }
    yield writer.tail();
  }
  // A browser that goes away is no fault.
  await pipeline(Readable.from(parts(), { objectMode: true }), res).catch((error: unknown) => {
    if (!res.destroyed) throw error;
  });
}

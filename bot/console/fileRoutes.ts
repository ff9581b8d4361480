import { conversationRoute, type Route } from '../api/routes.ts';
import { kindOf } from '../channels/directLine/fileKind.ts';
import { AppError } from '../errors.ts';
import type { ConsoleParts } from './parts.ts';

/** Files of a conversation, sent so that no browser can be made to run one. */
export function fileRoutes({ store }: Pick<ConsoleParts, 'store'>): Route[] {
  return [
    conversationRoute({
      method: 'GET',
      path: '/conversations/:id/attachments/:attachmentId',
      operationId: 'attachment',
      summary: 'A file of the conversation. Pictures may be shown in place; anything else is only for saving.',
      need: 'read',
      writes: 'application/octet-stream',
      handle: async ({ res, params }) => {
        const found = await store.getAttachment(params.id ?? '', params.attachmentId ?? '');
        if (!found) throw new AppError('not_found');
        const { info, bytes } = found;
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
        return undefined;
      },
    }),
  ];
}

const encodeMark = (mark: string) => `%${mark.charCodeAt(0).toString(16)}`;

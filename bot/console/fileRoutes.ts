import { Uploaded } from '../api/contract/index.ts';
import { conversationRoute, type Route } from '../api/routes.ts';
import { keepFiles } from '../channels/directLine/files.ts';
import { UploadReader } from '../channels/directLine/uploadBody.ts';
import { AppError } from '../errors.ts';
import { attachmentPath } from './lineView.ts';
import type { ConsoleParts } from './parts.ts';
import { onlyJudges } from './personal.ts';
import { sendFile } from './sendFile.ts';

/** Files of a conversation, sent so that no browser can be made to run one. */
export function fileRoutes({ store, clock }: Pick<ConsoleParts, 'store' | 'clock'>): Route[] {
  const uploads = new UploadReader();
  return [
    conversationRoute({
      method: 'POST',
      path: '/conversations/:id/attachments',
      operationId: 'upload',
      summary:
        'Files for a message (multipart/form-data, at most 4 files and 10 MB together). Nothing is sent: name their ids in `send`.',
      status: 201,
      need: 'write',
      answer: Uploaded,
      handle: async ({ req, params, signedIn: { person } }) => {
        const key = params.id ?? '';
        // The same file of the same person again is the same file: a request whose answer was lost can be sent again.
        const kept = await keepFiles(store, key, `agent|${person.id}`, await uploads.read(req), clock());
        return {
          files: kept.map(({ id, name, contentType, bytes }) => {
            return { id, name, contentType, size: bytes, url: attachmentPath(key, id) };
          }),
        };
      },
    }),
    conversationRoute({
      method: 'GET',
      path: '/conversations/:id/attachments/:attachmentId',
      operationId: 'attachment',
      summary: 'A file of the conversation. Pictures may be shown in place; anything else is only for saving.',
      need: 'read',
      writes: 'application/octet-stream',
      handle: async ({ res, params, signedIn: { person } }) => {
        if (onlyJudges(person)) throw new AppError('forbidden', { reason: 'masked', details: { reason: 'masked' } });
        const found = await store.getAttachment(params.id ?? '', params.attachmentId ?? '');
        if (!found) throw new AppError('not_found');
        sendFile(res, found);
        return undefined;
      },
    }),
  ];
}

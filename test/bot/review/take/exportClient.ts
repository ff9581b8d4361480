import { request } from 'node:http';
import type { ExportJob, NewExport } from '../../../../bot/api/contract/index.ts';
import type { ReviewRig } from '../../../support/reviewRig.ts';

export interface SavedFile {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  bytes: Buffer;
  text: string;
}

/** Fetches a path of the API as bytes, as a browser saves a file. */
export function save(rig: Pick<ReviewRig, 'url'>, personId: string, path: string): Promise<SavedFile> {
  return new Promise((resolve, reject) => {
    const req = request(`${rig.url}${path}`, { agent: false, headers: { 'x-person': personId } }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('error', reject).on('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({ status: res.statusCode ?? 0, headers: res.headers, bytes, text: bytes.toString('utf8') });
      });
    });
    req.on('error', reject).end();
  });
}

/** Asks for an export and waits until it is whole, or is not going to be. */
export async function made(rig: ReviewRig, personId: string, order: NewExport): Promise<ExportJob> {
  const asked = await rig.client(personId).post<ExportJob>('/review/exports', order);
  if (asked.status !== 202) throw new Error(`asked: ${asked.status} ${JSON.stringify(asked.body)}`);
  for (;;) {
    const { body } = await rig.client(personId).get<ExportJob>(`/review/exports/${asked.body.id}`);
    if (body.state !== 'waiting' && body.state !== 'running') return body;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** The text of an export's file. */
export async function fileOf(rig: ReviewRig, personId: string, order: NewExport): Promise<string> {
  const { file = '' } = await made(rig, personId, order);
  return (await save(rig, personId, file)).text;
}

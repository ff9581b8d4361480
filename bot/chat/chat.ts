import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Branding } from '../../dialogs/index.ts';
import type { DirectLineTokens } from '../channels/directLine/token.ts';
import { AppError, errorForLog, toAppError } from '../errors.ts';
import { refuse } from '../ingress/answer.ts';
import type { Log } from '../turn/log.ts';
import { brandFiles } from './brandFiles.ts';
import { type Brand, createChatPage } from './chatPage.ts';
import { CHAT_TOKEN_PATH, createChatToken } from './chatToken.ts';
import { loadFolder, StaticFile } from './staticFiles.ts';

const FOLDER = new URL('../../web/chat/', import.meta.url);
const FILES_PATH = '/chat/';
const ONE_YEAR = 'public, max-age=31536000, immutable';

export interface ChatDeps {
  tokens: DirectLineTokens;
  clock: () => Date;
  log: Log;
  brand: Brand;
  /** Default: the product's own look. */
  branding?: Branding | undefined;
  /** Other sites that may ask for tokens and show the page in a frame. */
  allowedOrigins: readonly string[];
  tokenLimit?: { burst: number; perSecond: number };
}

/** The chat page at `/`, its files, and its token route. */
export interface Chat {
  /** Answers the request when it is for the chat page; resolves with whether it was. Never rejects. */
  handle(req: IncomingMessage, res: ServerResponse): Promise<boolean>;
}

/** Web Chat's own bundle. Its `exports` hide the file, so it is found from the package's folder. */
function webChatFile(): string {
  const manifest = findPackageJSON('botframework-webchat', import.meta.url);
  if (manifest === undefined) throw new Error('botframework-webchat is not installed; run npm ci');
  return join(dirname(manifest), 'dist', 'webchat.js');
}

/** Where the page finds the brand's logo; the mark of the product without one. */
function logoAddress({ logo }: Branding, files: ReadonlyMap<string, StaticFile>): string {
  if (logo?.includes(':')) return logo;
  const path = FILES_PATH + (logo ?? 'mark.svg');
  if (!files.has(path)) throw new Error(`branding.logo: there is no file ${logo} in web/chat`);
  return path;
}

/** @throws Error when Web Chat is not installed or the logo is not there. Reads all files once. */
export function createChat(deps: ChatDeps): Chat {
  const { branding = {} } = deps;
  const own = [...loadFolder(fileURLToPath(FOLDER)), ...brandFiles(branding, new URL('mark.svg', FOLDER))];
  const files = new Map(own.map(([name, file]) => [FILES_PATH + name, file]));
  const webChat = new StaticFile('webchat.js', readFileSync(webChatFile()), ONE_YEAR);
  const webChatPath = `${FILES_PATH}webchat-${webChat.hash}.js`;
  const page = createChatPage(new URL('index.html', FOLDER), {
    brand: deps.brand,
    webChatPath,
    logo: logoAddress(branding, files),
    frameAncestors: deps.allowedOrigins,
  });
  const token = createChatToken({ ...deps, ...(deps.tokenLimit === undefined ? {} : { limit: deps.tokenLimit }) });
  files.set(webChatPath, webChat);

  async function answer(path: string, req: IncomingMessage, res: ServerResponse): Promise<void> {
    if (path === CHAT_TOKEN_PATH) {
      if (req.method !== 'POST') throw new AppError('method_not_allowed');
      return token(req, res);
    }
    if (req.method !== 'GET' && req.method !== 'HEAD') throw new AppError('method_not_allowed');
    if (path === '/') return page(req, res);
    const file = files.get(path);
    if (file === undefined) throw new AppError('not_found');
    return file.send(req, res);
  }

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<boolean> {
    const path = (req.url ?? '').split('?', 1)[0] ?? '';
    if (path !== '/' && path !== CHAT_TOKEN_PATH && !path.startsWith(FILES_PATH)) return false;
    try {
      await answer(path, req, res);
    } catch (error) {
      const known = toAppError(error);
      if (known.status >= 500) deps.log.error(errorForLog(error), 'chat request failed');
      if (res.headersSent) res.destroy();
      else refuse(req, res, known);
    }
    return true;
  }

  return { handle };
}

import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { conversationKey } from '../../../storage/index.ts';
import type { TypingRelay } from '../../desk/typingRelay.ts';
import type { CommitFeed } from '../../turn/commitFeed.ts';
import type { History, Viewer } from './history.ts';
import { GOING_AWAY, LiveStream, POLICY_VIOLATION, REPLACED } from './liveStream.ts';
import type { DirectLineTokens, Grant } from './token.ts';

/** Clients send empty pings only. */
const MAX_FRAME_BYTES = 4 * 1024;
/** How often a peer must show that it is alive. Milliseconds. */
export const BEAT_MS = 20_000;
const BEATS_PER_MINUTE = 3;
/** Sockets of one process, all customers together. */
const MAX_SOCKETS = 10_000;

interface Open {
  grant: Grant;
  stream: LiveStream;
}

/** What live sockets are served from. */
export interface StreamSources {
  feed: CommitFeed;
  history: History;
  tokens: DirectLineTokens;
  bot: { id: string; name: string };
  typing: TypingRelay;
}

/** The live sockets of this process: one a conversation, the newest. */
export class Streams {
  readonly #feed: CommitFeed;
  readonly #history: History;
  readonly #tokens: DirectLineTokens;
  readonly #bot: { id: string; name: string };
  readonly #open = new Map<string, Open>();
  /** The same by the key of the conversation in the store. */
  readonly #byKey = new Map<string, Open>();
  readonly #server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: MAX_FRAME_BYTES,
    perMessageDeflate: false,
  });
  readonly #timer: NodeJS.Timeout;
  readonly #stopTyping: () => void;
  #beats = 0;

  constructor({ feed, history, tokens, bot, typing }: StreamSources, beatMs: number) {
    this.#feed = feed;
    this.#history = history;
    this.#tokens = tokens;
    this.#bot = bot;
    this.#timer = setInterval(() => this.#beat(), beatMs).unref();
    this.#stopTyping = typing.onAgent((key, name) => this.#byKey.get(key)?.stream.showTyping(name));
  }

  get isFull(): boolean {
    return this.#open.size >= MAX_SOCKETS;
  }

  /** Completes the handshake of an already authorised request and serves the conversation from `after` on. */
  accept(req: IncomingMessage, socket: Duplex, head: Buffer, grant: Grant, viewer: Viewer, after: number): void {
    this.#server.handleUpgrade(req, socket, head, (ws) => this.#serve(ws, grant, viewer, after));
  }

  #serve(ws: WebSocket, grant: Grant, viewer: Viewer, after: number): void {
    const { conversationId } = grant;
    const stream = new LiveStream(ws, this.#history, viewer, after, this.#bot);
    const open = { grant, stream };
    // DirectLineJS opens a new socket without closing the old one; both would then show every message twice.
    this.#open.get(conversationId)?.stream.close(REPLACED);
    const key = conversationKey('directline', conversationId);
    this.#open.set(conversationId, open);
    this.#byKey.set(key, open);
    const stop = this.#feed.subscribe(key, (entries) => stream.onCommit(entries));
    ws.once('close', () => {
      stop();
      if (this.#open.get(conversationId) !== open) return;
      this.#open.delete(conversationId);
      this.#byKey.delete(key);
    });
    stream.catchUp();
  }

  /** Tells the client of a conversation, if one is connected here, that its message is being read. */
  expectReply(conversationId: string): void {
    this.#open.get(conversationId)?.stream.expectReply();
  }

  /** Nothing was accepted that a reply could come to. */
  expectNothing(conversationId: string): void {
    this.#open.get(conversationId)?.stream.expectNothing();
  }

  #beat(): void {
    this.#beats += 1;
    for (const { grant, stream } of [...this.#open.values()]) {
      if (this.#beats % BEATS_PER_MINUTE === 0) stream.resetFrames();
      if (this.#tokens.isOver(grant)) stream.close(POLICY_VIOLATION);
      else stream.beat();
    }
  }

  /** Sends every client away; they come back to whoever serves next. */
  close(): void {
    clearInterval(this.#timer);
    this.#stopTyping();
    for (const { stream } of [...this.#open.values()]) {
      stream.close(GOING_AWAY);
      stream.terminate();
    }
  }
}

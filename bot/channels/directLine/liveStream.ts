import type { WebSocket } from 'ws';
import type { Entry } from '../../../storage/index.ts';
import type { ActivitySet, History, Viewer } from './history.ts';

/** Most transcript entries in one frame. */
const FRAME_ENTRIES = 20;
/** A reader that leaves this much unread is cut off; it comes back with its watermark. Bytes. */
const MAX_BUFFERED = 1024 * 1024;
/** DirectLineJS pings every 20 s with an empty frame and says nothing else. */
const MAX_FRAMES_PER_MINUTE = 60;
/** How long a customer's message may stay without any commit before the client shows that somebody is at work. */
const TYPING_AFTER_MS = 500;

/** Close codes of RFC 6455 §7.4.1. */
export const GOING_AWAY = 1001;
export const POLICY_VIOLATION = 1008;
/** Private use: the same conversation was opened elsewhere, so coming back would only take it away from there. */
export const REPLACED = 4001;

/**
 * Keeps one socket up to date with its conversation: what it missed first, then what is committed, in order and without
 * gaps. One loop at a time reads the transcript; a commit that follows directly on what was sent is taken from the feed
 * without reading.
 */
export class LiveStream {
  readonly #socket: WebSocket;
  readonly #history: History;
  readonly #viewer: Viewer;
  readonly #bot: { id: string; name: string };
  #sent: number;
  #busy = false;
  #again = false;
  #frames = 0;
  #alive = true;
  #typingTimer: NodeJS.Timeout | undefined;

  constructor(socket: WebSocket, history: History, viewer: Viewer, after: number, bot: { id: string; name: string }) {
    this.#socket = socket;
    this.#history = history;
    this.#viewer = viewer;
    this.#sent = after;
    this.#bot = bot;
    socket.on('pong', () => {
      this.#alive = true;
    });
    socket.on('message', () => {
      this.#frames += 1;
      if (this.#frames > MAX_FRAMES_PER_MINUTE) this.close(POLICY_VIOLATION);
    });
    socket.on('close', () => clearTimeout(this.#typingTimer));
    socket.on('error', () => socket.terminate());
  }

  /** Takes what has just been committed. */
  onCommit(entries: readonly Entry[]): void {
    clearTimeout(this.#typingTimer);
    const follows = entries[0]?.seq === this.#sent + 1 && entries.every((entry, i) => entry.seq === this.#sent + 1 + i);
    if (this.#busy || !follows) this.catchUp();
    else void this.#send(this.#history.toSet(this.#viewer, entries, this.#sent));
  }

  /** A message has come: show that it is being read, if its turn takes a moment. */
  expectReply(): void {
    clearTimeout(this.#typingTimer);
    const show = () => this.showTyping(this.#bot.name);
    this.#typingTimer = setTimeout(show, TYPING_AFTER_MS).unref();
  }

  /** What came was a copy, or was refused: nothing is being read. */
  expectNothing(): void {
    clearTimeout(this.#typingTimer);
  }

  /** The bot, or one of us, is typing. */
  showTyping(name: string): void {
    const from = { ...this.#bot, name, role: 'bot' };
    void this.#write({ activities: [{ type: 'typing', from, conversation: { id: this.#viewer.conversationId } }] });
  }

  /** Sends everything behind the last frame. Never rejects: when the transcript cannot be read the socket is closed. */
  catchUp(): void {
    this.#again = true;
    if (this.#busy) return;
    this.#busy = true;
    this.#pump().catch(() => this.#socket.terminate());
  }

  async #pump(): Promise<void> {
    try {
      while (this.#again && this.#socket.readyState === this.#socket.OPEN) {
        this.#again = false;
        const set = await this.#history.read(this.#viewer, this.#sent, FRAME_ENTRIES);
        if (Number(set.watermark) === this.#sent) continue;
        this.#again = true;
        await this.#send(set);
      }
    } finally {
      this.#busy = false;
    }
  }

  #send(set: ActivitySet): Promise<void> {
    this.#sent = Number(set.watermark);
    return set.activities.length === 0 ? Promise.resolve() : this.#write(set);
  }

  /** Resolves when the frame has left our buffers, or the socket is gone. */
  #write(frame: object): Promise<void> {
    return new Promise((resolve) => {
      this.#socket.send(JSON.stringify(frame), () => resolve());
      if (this.#socket.bufferedAmount > MAX_BUFFERED) this.#socket.terminate();
    });
  }

  /** Called at a steady beat: cuts a peer that did not answer the last ping, and picks up anything the feed missed. */
  beat(): void {
    if (!this.#alive) {
      this.#socket.terminate();
      return;
    }
    this.#alive = false;
    this.#socket.ping();
    this.catchUp();
  }

  /** Starts a new minute for the limit on frames. */
  resetFrames(): void {
    this.#frames = 0;
  }

  close(code: number): void {
    this.#socket.close(code);
  }

  terminate(): void {
    this.#socket.terminate();
  }
}

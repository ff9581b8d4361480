import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** A bot's or customer's message as it came to the page. */
export interface ChatMessage {
  id: string;
  text: string;
  author: 'customer' | 'bot' | 'agent';
  /** `channelData.kesu`: what tests look at, instead of prose. */
  kesu: { stage?: string; replyKey?: string; caseId?: string; ask?: { kind: string; fact?: string } };
  choices: string[];
  attachments: { contentType: string; contentUrl?: string; name?: string }[];
}

interface WireActivity {
  id: string;
  type: string;
  conversation: { id: string };
  text?: string;
  from: { role?: string };
  channelData?: { kesu?: ChatMessage['kesu'] & { author?: string } };
  suggestedActions?: { actions: { title: string }[] };
  attachments?: ChatMessage['attachments'];
}

/** Words of a reply's `channelData.kesu` that it must have, or a test of the whole message. */
export type ReplyMatch = ChatMessage['kesu'] | ((message: ChatMessage) => boolean);

const INPUT = '[data-id=webchat-sendbox-input]';
const MESSAGE = '.webchat__basic-transcript__activity';
const BUBBLE = '.webchat__basic-transcript__activity .webchat__bubble__content';
const TIMEOUT_MS = 15_000;

/** Drives the chat page as a customer does: by its controls. What was said is read off the wire, what shows off the page. */
export class ChatPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Every message of the present conversation once, in order. */
  readonly messages: ChatMessage[] = [];
  /** What must never happen: requests to elsewhere, refused content, errors of scripts, failed answers. */
  readonly problems: string[] = [];
  #answered = 0;
  #conversationId = '';

  private constructor(context: BrowserContext, page: Page, origin: string) {
    this.context = context;
    this.page = page;
    page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => this.#take(String(payload))));
    page.on('pageerror', (error) => this.problems.push(`error: ${error.message}`));
    page.on('console', (line) => line.type() === 'error' && this.problems.push(`console: ${line.text()}`));
    page.on('request', (request) => {
      const { protocol, origin: to } = new URL(request.url());
      if (protocol !== 'data:' && protocol !== 'blob:' && to !== origin)
        this.problems.push(`request: ${request.url()}`);
    });
  }

  /** Opens the page in a browser profile of its own and waits until the customer can write. */
  static async open(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<ChatPage> {
    const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1000, height: 760 }, ...options });
    const chat = new ChatPage(context, await context.newPage(), new URL(url).origin);
    await chat.page.goto(url);
    await chat.#ready();
    return chat;
  }

  /** Types a message and sends it. Only replies that come later count for `waitForReply`. */
  async say(text: string): Promise<void> {
    this.#answered = this.messages.length;
    await this.page.locator(INPUT).fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** Presses a suggested action or a button of a card, as the customer sees it named. */
  async choose(title: string): Promise<void> {
    this.#answered = this.messages.length;
    const named = JSON.stringify(title);
    const button = `.webchat__suggested-action:has-text(${named}), .ac-pushButton[title=${named}]`;
    await this.page.locator(button).last().click();
  }

  /** Picks files to send; the page sends them as one message at once. */
  async upload(...files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
    this.#answered = this.messages.length;
    await this.page.locator('.webchat__upload-button--file-input').setInputFiles(files);
  }

  /** The next reply that matches and was not waited for yet; it is on the screen when this resolves. */
  async waitForReply(match: ReplyMatch = {}, timeoutMs = TIMEOUT_MS): Promise<ChatMessage> {
    const find = () =>
      this.messages.findIndex((m, i) => i >= this.#answered && m.author !== 'customer' && matches(m, match));
    await this.#until(() => find() >= 0, timeoutMs, `a reply with ${JSON.stringify(match) ?? 'what was asked for'}`);
    const index = find();
    this.#answered = index + 1;
    const shown = async () => (await this.page.locator(MESSAGE).count()) > index;
    await this.#until(shown, timeoutMs, 'the reply on the screen');
    return this.messages[index] as ChatMessage;
  }

  /** Waits until the customer's own message is part of the record, not only of the screen. */
  async waitForOwn(text: string, timeoutMs = TIMEOUT_MS): Promise<ChatMessage> {
    const find = () => this.messages.findLast((message) => message.author === 'customer' && message.text === text);
    await this.#until(() => find() !== undefined, timeoutMs, `the message ${JSON.stringify(text)}`);
    return find() as ChatMessage;
  }

  /** What stands in the bubbles, from top to bottom. */
  shownTexts(): Promise<string[]> {
    return this.page.locator(BUBBLE).allInnerTexts();
  }

  /** Reloads the page and waits until the conversation is back as it was. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.#ready();
    const back = async () => (await this.page.locator(MESSAGE).count()) >= this.messages.length;
    await this.#until(back, TIMEOUT_MS, 'the conversation after the reload');
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  async #ready(): Promise<void> {
    await this.page.locator(INPUT).waitFor({ timeout: TIMEOUT_MS });
  }

  #take(payload: string): void {
    const { activities = [] } = JSON.parse(payload) as { activities?: WireActivity[] };
    for (const activity of activities) {
      if (activity.conversation.id !== this.#conversationId) this.#begin(activity.conversation.id);
      const isNew = activity.type === 'message' && !this.messages.some((message) => message.id === activity.id);
      if (isNew) this.messages.push(toMessage(activity));
    }
  }

  #begin(conversationId: string): void {
    this.#conversationId = conversationId;
    this.messages.length = 0;
    this.#answered = 0;
  }

  async #until(done: () => boolean | Promise<boolean>, timeoutMs: number, what: string): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    while (!(await done())) {
      if (Date.now() > deadline) throw new Error(`not in time: ${what}; said so far: ${this.#summary()}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  #summary(): string {
    return this.messages.map(({ author, text, kesu }) => `${author} ${kesu.replyKey ?? ''}: ${text}`).join(' | ');
  }
}

function toMessage({
  id,
  text = '',
  from,
  channelData,
  suggestedActions,
  attachments = [],
}: WireActivity): ChatMessage {
  const { author = 'bot', ...kesu } = channelData?.kesu ?? {};
  const by = from.role === 'user' ? 'customer' : author === 'agent' ? 'agent' : 'bot';
  const choices = suggestedActions?.actions.map((action) => action.title) ?? [];
  return { id, text, author: by, kesu, choices, attachments };
}

function matches(message: ChatMessage, match: ReplyMatch): boolean {
  if (typeof match === 'function') return match(message);
  return Object.entries(match).every(([name, wanted]) => {
    const has = message.kesu[name as keyof ChatMessage['kesu']];
    return JSON.stringify(has) === JSON.stringify(wanted);
  });
}

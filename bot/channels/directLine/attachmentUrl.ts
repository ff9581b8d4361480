import { createHmac, timingSafeEqual } from 'node:crypto';

/** What `contentUrl` of a stored activity holds instead of a URL: the id of the file in the attachment store. */
const REFERENCE = 'attachment:';
/** Links end with the conversation's cap, rounded up to a day so that a browser's cache keeps working. */
const DAY_SECONDS = 24 * 3600;
const LINK_DAYS = 8;

/** The stored form of a link to an attachment. */
export function attachmentReference(id: string): string {
  return `${REFERENCE}${id}`;
}

/** The attachment id in a stored `contentUrl`, or undefined when it is something else. */
export function attachmentIdOf(contentUrl: string | undefined): string | undefined {
  return contentUrl?.startsWith(REFERENCE) ? contentUrl.slice(REFERENCE.length) : undefined;
}

/** Signs and checks attachment links: an `<img>` cannot carry a bearer token, so the link itself is the permission. */
export class AttachmentUrls {
  readonly #key: string;
  readonly #clock: () => Date;

  constructor(key: string, clock: () => Date) {
    this.#key = key;
    this.#clock = clock;
  }

  /** Path and query below the Direct Line root. Opens this one attachment of this one conversation, for about a week. */
  path(conversationId: string, attachmentId: string): string {
    const expires = (Math.ceil(this.#now() / DAY_SECONDS) + LINK_DAYS) * DAY_SECONDS;
    const signature = this.#sign(conversationId, attachmentId, String(expires));
    return `/conversations/${conversationId}/attachments/${attachmentId}?e=${expires}&s=${signature}`;
  }

  allows(conversationId: string, attachmentId: string, expires: string, signature: string): boolean {
    const expected = Buffer.from(this.#sign(conversationId, attachmentId, expires));
    const given = Buffer.from(signature);
    return given.length === expected.length && timingSafeEqual(given, expected) && Number(expires) > this.#now();
  }

  #now(): number {
    return Math.floor(this.#clock().getTime() / 1000);
  }

  #sign(...parts: string[]): string {
    return createHmac('sha256', this.#key).update(JSON.stringify(parts)).digest('base64url');
  }
}

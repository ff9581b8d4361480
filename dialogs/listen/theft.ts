/** A thing was taken, rather than money or data. */
const THEFT = /偷|抢|搶|\b(?:stolen|stole|robbed|robbery|pickpocket\w*|snatched|mugged)\b/iu;

/** Whether a message tells of something stolen from somebody. */
export function isTheft(text: string): boolean {
  return THEFT.test(text);
}

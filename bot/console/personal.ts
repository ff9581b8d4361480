import type { ConversationView, Line, Person, QueueItem } from '../api/contract/index.ts';
import { createMask, type Mask } from '../review/mask.ts';
import { maskedBrief } from '../review/read/maskedBrief.ts';

/**
 * Whether somebody only judges, and serves no customer. They see personal data on the reviewers' pages, once they have said why,
 * and nowhere else: what the console shows them is starred out.
 */
export function onlyJudges({ roles }: Pick<Person, 'roles'>): boolean {
  return roles.includes('reviewer') && !roles.includes('agent') && !roles.includes('supervisor');
}

/** A place in the queue without personal data. */
export function maskedItem<I extends Pick<QueueItem, 'customer' | 'excerpt'>>(item: I): I {
  const { name, channel } = item.customer;
  const mask = createMask(name === undefined ? [] : [name]);
  return { ...item, customer: { channel }, excerpt: mask(item.excerpt) };
}

/** A line without personal data, tags, or a way to its files. */
export function maskedLine({ understanding: _, ...line }: Line, mask: Mask): Line {
  return {
    ...line,
    text: mask(line.text),
    attachments: line.attachments.map((file) => ({ ...file, name: mask(file.name), url: '' })),
  };
}

/** What a console shows of a conversation, without personal data; the record of the case is left out. */
export function maskedView({ case: _, ...view }: ConversationView, mask: Mask): ConversationView {
  return {
    ...view,
    item: maskedItem(view.item),
    brief: maskedBrief(view.brief, mask),
    lines: view.lines.map((line) => maskedLine(line, mask)),
    suggestions: view.suggestions.map((one) => ({ ...one, text: mask(one.text) })),
    approvals: view.approvals.map((one) => ({ ...one, words: mask(one.words), reason: mask(one.reason) })),
  };
}

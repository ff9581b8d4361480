import type { Pack } from '../../../../dialogs/index.ts';
import type { CaseFile, Conversation, Entry, SearchFacts, Store } from '../../../../storage/index.ts';
import { type RegisterRow, registerRow } from '../../../register/registerRow.ts';
import { factsOfCase, factsWithoutCase } from '../../../search/composeFacts.ts';
import { type Mask, maskOf, UNMASKED } from '../../mask.ts';
import { transcriptOf } from '../../scoreCases.ts';

/** One case, or a conversation without one, as files tell it: masked already, where it must be. */
export interface ExportSource {
  conversation: Conversation;
  file: CaseFile | undefined;
  /** Absent where no case was opened. */
  row: RegisterRow | undefined;
  lines: ExportLine[];
  facts: SearchFacts;
  /** The pack of the case. */
  pack: Pack;
}

/** One line of a transcript. */
export interface ExportLine {
  seq: number;
  at: string;
  author: Entry['author'];
  /** Who of us wrote it. */
  by?: string | undefined;
  /** Seen by staff only. */
  isInternal: boolean;
  stage?: string | undefined;
  text: string;
  emotion?: { label: string; intensity: number } | undefined;
  signals: string[];
  guard: string[];
}

export interface SourceDeps {
  store: Store;
  pack: Pack;
  packOf(id: string): Promise<Pack | undefined>;
  clock: () => Date;
}

interface Tags {
  emotion?: { label: string; intensity: number };
  signals?: string[];
}

function lineOf(entry: Entry, mask: Mask): ExportLine {
  const { seq, at, author, by, audience, stage, text, guard = [] } = entry;
  const { emotion, signals = [] } = (entry.understanding ?? {}) as Tags;
  return {
    seq,
    at,
    author,
    by: by?.name,
    isInternal: audience === 'staff',
    stage,
    text: mask(text.toWellFormed()),
    ...(emotion ? { emotion: { label: emotion.label, intensity: emotion.intensity } } : {}),
    signals: [...signals],
    guard: [...guard],
  };
}

/** Any JSON value with every text in it masked. */
function masked<T>(value: T, mask: Mask): T {
  if (typeof value === 'string') return mask(value) as T;
  if (Array.isArray(value)) return value.map((one) => masked(one, mask)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, masked(one, mask)])) as T;
}

const stars = (text: string) => '*'.repeat([...text].length);

/** The row with nobody's name, number or account in it; the same customer is still the same. */
async function maskedRow(row: RegisterRow, mask: Mask, store: Pick<Store, 'customerName'>): Promise<RegisterRow> {
  const { customer, ...rest } = row;
  const { name, contact } = customer;
  const id = (await store.customerName(row.channel, customer.id)).slice(0, 16);
  const hidden = {
    id,
    ...(name === undefined ? {} : { name: stars(name) }),
    ...(contact === undefined ? {} : { contact: stars(contact) }),
  };
  return { ...masked(rest, mask), customer: hidden };
}

/** Whose lines tell of a case: its own, and those that are about none. */
const isAbout = (file: CaseFile | undefined) => (entry: Entry) =>
  entry.caseId === undefined || file === undefined || entry.caseId === file.record.id;

/**
 * Reads what a file tells of one case.
 * @param named Its number, or the key of a conversation. Undefined when it is gone: erased, or expired.
 */
export async function exportSource(
  { store, pack: own, packOf, clock }: SourceDeps,
  named: string,
  isUnmasked: boolean,
): Promise<ExportSource | undefined> {
  const file = await store.caseFile(named);
  const conversation = (await store.load(file?.record.conversationKey ?? named))?.value;
  if (!conversation) return undefined;
  const entries = (await transcriptOf(store, conversation.key)).filter(isAbout(file));
  const mask = isUnmasked ? UNMASKED : maskOf(file ? [file.record, ...conversation.cases] : [], conversation);
  const pack = file && (await packOf(file.record.pack));
  const row = file && registerRow(file);
  const facts = file
    ? factsOfCase(file, entries, pack ? { pack } : 'missing', clock())
    : factsWithoutCase(conversation, entries);
  return {
    conversation,
    file,
    row: row && !isUnmasked ? await maskedRow(row, mask, store) : row,
    lines: entries.filter(({ text }) => text.trim() !== '').map((entry) => lineOf(entry, mask)),
    facts: masked(facts, mask),
    pack: pack ?? own,
  };
}

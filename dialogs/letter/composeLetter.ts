import type { CaseRecord, Conversation } from '../../storage/index.ts';
import { inWords, matterOf, type Pack } from '../pack/index.ts';
import { mainCategory } from '../policy/category.ts';
import { fillMarks } from '../replies/index.ts';
import { readSession } from '../session.ts';
import { addresseeOf } from './addressee.ts';
import { asLine } from './customerWords.ts';
import type { Letter, LetterPart } from './letter.ts';
import { decisionOf, doneLines, nextAnswer } from './letterActions.ts';
import { happenedLines, type LetterView } from './letterFacts.ts';
import { agreedLines, offeredLines } from './letterRemedies.ts';
import { letterDay, letterTime } from './letterTime.ts';
import { wordsFor } from './words/wordsFor.ts';

/** What a letter is made of. */
export interface LetterSource {
  readonly record: CaseRecord;
  /** The conversation of the case: its open promises, its handoff, and where the reader lives. */
  readonly conversation: Pick<Conversation, 'promises' | 'handoff' | 'dialog'>;
  readonly pack: Pack;
  readonly now: Date;
  /** Who signs; without it the letter is the company's. */
  readonly signed?: string | undefined;
  /** Why it happened, as whoever signs has established it, in whole sentences of the reader's language. */
  readonly cause?: string | undefined;
  /** What changes because of it, in whole sentences of the reader's language. */
  readonly change?: string | undefined;
}

function viewOf({ record, conversation, pack }: LetterSource): LetterView {
  const session = readSession(conversation.dialog.session);
  const home = /^Asia\/(?:Hong_Kong|Macau)$/.test(pack.zone) ? 'zh-HK' : undefined;
  return {
    pack,
    record,
    locale: record.locale,
    variant: session.variant ?? home,
    zone: session.zone ?? pack.zone,
  };
}

function matterText({ pack, record, locale, variant }: LetterView): string {
  const said = [record.opening.text, record.facts.details?.value ?? ''].join('\n');
  return matterOf(pack, mainCategory(record), said, locale, { subcategory: record.subcategory, variant });
}

/** What a person adds to a letter; longer than a customer's words may be. */
const authored = (text: string | undefined) => asLine(text ?? '', 1000);

/**
 * An apology letter for a case, in its language and in the form letters have there: sorry, what happened, why, what we
 * did, what will change, what we offer, how to reach us. It says what is on record and nothing else: a part without facts
 * is left out, no cause is named unless `cause` gives it, and no time that was not promised.
 */
export function composeLetter(source: LetterSource): Letter {
  const { record, conversation, pack, now } = source;
  const view = viewOf(source);
  const { locale, variant, zone } = view;
  const words = wordsFor(locale, variant);
  const addressee = addresseeOf(record);
  const brand = inWords(pack.brand, locale, variant);
  const fill = { number: record.number, brand, name: addressee.name, date: letterDay(record.openedAt, locale, zone) };
  const happened = happenedLines(view);
  const cause = authored(source.cause);
  const change = authored(source.change);
  const next = nextAnswer(record, conversation, now);
  const done = doneLines(view, words, conversation.handoff);
  const agreed = agreedLines(view);
  const offered = agreed.length === 0 ? offeredLines(view, now) : [];
  const decision = agreed.length === 0 ? decisionOf(view, words, conversation, now) : undefined;

  const parts: LetterPart[] = [];
  const add = (about: LetterPart['about'], text: string | undefined, items: readonly string[] = []) => {
    if (text !== undefined && text !== '') parts.push({ about, text, items });
  };
  add('greeting', words.greeting);
  add('sorry', fillMarks(words.sorry, { matter: matterText(view) }));
  if (happened.length > 0) add('happened', fillMarks(words.happened, fill), happened);
  if (cause !== '') add('cause', fillMarks(words.cause, { cause }));
  else if (next) add('cause', fillMarks(words.causeOpen, { by: letterTime(next, locale, zone) }));
  add('done', words.done.lead, done);
  if (change !== '') add('change', fillMarks(words.change, { change }));
  if (agreed.length > 0) add('agreed', words.agreed, agreed);
  if (offered.length > 0) add('offer', words.offer, offered);
  add('decision', decision);
  add('contact', fillMarks(words.contact, fill));
  add('thanks', words.thanks);

  const signer = asLine(source.signed ?? '', 60);
  const signature = signer === '' ? words.signature.unsigned : words.signature.signed;
  return {
    language: words.language,
    brand,
    title: words.title,
    reference: fillMarks(words.reference, fill),
    date: letterDay(now.toISOString(), locale, zone),
    salutation: fillMarks(words.salutation[addressee.kind], fill),
    parts,
    close: words.close[addressee.kind === 'unnamed' ? 'unnamed' : 'named'],
    signature: signature.map((line) => fillMarks(line, { brand, name: signer })),
  };
}

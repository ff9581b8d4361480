import type { Pack } from '../../dialogs/index.ts';
import type { Locale } from '../../nlp/index.ts';
import type { Person } from '../api/contract/index.ts';
import type { BoardEvent } from './board.ts';
import { reasonsIn } from './lineReasons.ts';
import { toLine } from './lineView.ts';
import { onlyJudges } from './personal.ts';
import { goneItem } from './queueRow.ts';
import { eventText, withId } from './sse.ts';
import { isVisible, toItem, viewerClass } from './viewers.ts';

/** One change as text, written once for all consoles that see the same. */
export class Frames {
  readonly event: BoardEvent;
  readonly #pack: Pack;
  readonly #now: Date;
  readonly #items = new Map<string, string>();
  #gone: string | undefined;
  readonly #lines = new Map<Locale, string>();

  constructor(event: BoardEvent, pack: Pack, now: Date) {
    this.event = event;
    this.#pack = pack;
    this.#now = now;
  }

  /** The conversation's place in this person's queue, or that it is there no more; empty when it never was. */
  item(person: Person): string {
    const { row, was, position } = this.event;
    if (!('row' in this.event)) return '';
    if (!isVisible(person, row)) return isVisible(person, was) ? this.#goneText() : '';
    const viewer = viewerClass(person);
    let text = this.#items.get(viewer);
    if (text === undefined) {
      text = withId(position, eventText({ type: 'item', item: toItem(row, person, this.#pack) }));
      this.#items.set(viewer, text);
    }
    return text;
  }

  /**
   * The new lines, as they are read in a language. They carry the position before, because the item that belongs to them comes
   * after. Who only judges reads them masked, which takes more than is known here: they are told of the item and fetch the lines.
   */
  lines(person: Person, locale: Locale): string {
    const { key, lines, before, row } = this.event;
    if (lines.length === 0 || onlyJudges(person)) return '';
    let text = this.#lines.get(locale);
    if (text === undefined) {
      const say = reasonsIn(this.#pack, locale, lines, row?.item.agent);
      text = withId(before, eventText({ type: 'lines', id: key, lines: lines.map((entry) => toLine(entry, say)) }));
      this.#lines.set(locale, text);
    }
    return text;
  }

  #goneText(): string {
    const { key, version, position } = this.event;
    this.#gone ??= withId(position, eventText({ type: 'item', item: goneItem(key, version, this.#now) }));
    return this.#gone;
  }
}

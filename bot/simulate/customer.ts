import type { KesuChannelData } from '../../dialogs/index.ts';
import type { Dice } from './dice.ts';
import type { Persona } from './persona.ts';

/** How often, in percent, a customer does something else than answer. */
const HABITS = { heat: 10, aside: 8, forgets: 15 } as const;

/** Plays a persona against the bot: what they say next. What the bot asks is read from its channel data, never from prose. */
export class Customer {
  readonly #persona: Persona;
  readonly #dice: Dice;
  readonly #story: string[];
  readonly #corrections: [string, string][];
  #offers = 0;

  constructor(persona: Persona, dice: Dice) {
    this.#persona = persona;
    this.#dice = dice;
    this.#story = [...persona.story];
    this.#corrections = Object.entries(persona.correction);
  }

  /** The next message. Once in a while they let off steam or ask something instead of answering. */
  next(ask: KesuChannelData['ask']): string {
    const { heat, aside } = this.#persona;
    const interrupts = this.#story.length === 0 && ask?.kind !== 'csat';
    if (interrupts && heat && this.#dice.chance(HABITS.heat)) return this.#dice.pick(heat) ?? '';
    if (interrupts && aside && this.#dice.chance(HABITS.aside)) return this.#dice.pick(aside) ?? '';
    return this.#answer(ask);
  }

  #answer(ask: KesuChannelData['ask']): string {
    const persona = this.#persona;
    switch (ask?.kind) {
      case 'fact':
        return this.#tell(ask.fact);
      case 'confirm':
        return this.#confirm(ask.fact);
      case 'wish':
      case 'opinion':
        return persona.demand;
      case 'proposal':
        this.#offers += 1;
        return this.#offers === persona.accepts ? persona.accept : persona.reject;
      case 'csat':
        return String(persona.score);
      case undefined:
        return this.#story.shift() ?? persona.yes;
    }
  }

  #tell(fact: string | undefined): string {
    const { facts, unknown } = this.#persona;
    const known = fact === undefined ? undefined : facts[fact];
    if (fact === 'details') return this.#story.shift() ?? known ?? this.#persona.yes;
    return known !== undefined && !this.#dice.chance(HABITS.forgets) ? known : unknown;
  }

  #confirm(about: string | undefined): string {
    const { solved, yes, no } = this.#persona;
    if (about === 'solved') return solved ? yes : no;
    if (about === 'cancel') return no;
    const [correction] = this.#corrections.splice(0, 1);
    if (about !== 'restatement' || !correction) return yes;
    return correction[1];
  }
}

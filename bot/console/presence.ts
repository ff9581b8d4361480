import * as z from 'zod';
import { type Colleague, type Person, PresenceState } from '../api/contract/index.ts';

/** How long somebody counts as there after their last console has gone, ms: a reload is not an absence. */
const GRACE_MS = 20_000;

export interface PresenceDeps {
  clock: () => Date;
  /** Who has a console open now. */
  connected(): ReadonlySet<string>;
  people(): Promise<Person[]>;
  /** How many conversations somebody holds. */
  holding(personId: string): number;
}

/** What processes tell each other: whose consoles they serve, and what those people said of themselves, and when (epoch ms). */
const Notice = z.object({
  here: z.array(z.string()),
  chosen: z.array(z.tuple([z.string(), PresenceState, z.number()])),
});
export type PresenceNotice = z.infer<typeof Notice>;

/**
 * Who is there, of the consoles of this process and of those that the other processes tell of. Kept in memory: after a restart
 * the consoles come back by themselves.
 */
export class Presence {
  readonly #deps: PresenceDeps;
  readonly #chosen = new Map<string, { state: PresenceState; at: number }>();
  readonly #seenAt = new Map<string, number>();

  constructor(deps: PresenceDeps) {
    this.#deps = deps;
  }

  /** Somebody says of themselves that they are available, away or offline. */
  choose(personId: string, state: PresenceState): void {
    this.#chosen.set(personId, { state, at: this.#deps.clock().getTime() });
  }

  /** What the other processes are to know. */
  notice(): PresenceNotice {
    const here = [...this.#deps.connected()];
    const chosen = here.flatMap((id): PresenceNotice['chosen'] => {
      const choice = this.#chosen.get(id);
      return choice ? [[id, choice.state, choice.at]] : [];
    });
    return { here, chosen };
  }

  /** What other processes tell; of two choices the later one counts. Anything else that they tell is passed over. */
  hear(notices: readonly unknown[]): void {
    const now = this.#deps.clock().getTime();
    for (const given of notices) {
      const { here, chosen } = Notice.safeParse(given).data ?? { here: [], chosen: [] };
      for (const id of here) this.#seenAt.set(id, now);
      for (const [id, state, at] of chosen) {
        if (at > (this.#chosen.get(id)?.at ?? 0)) this.#chosen.set(id, { state, at });
      }
    }
  }

  /** Notes who is connected; to be called when that changes, and from time to time. */
  note(): void {
    const now = this.#deps.clock().getTime();
    for (const id of this.#deps.connected()) this.#seenAt.set(id, now);
    for (const [id, at] of this.#seenAt) if (now - at > GRACE_MS) this.#seenAt.delete(id);
  }

  /** Whether a console of theirs is open in any process, or was a moment ago. */
  isHere(personId: string): boolean {
    const seenAt = this.#seenAt.get(personId);
    return seenAt !== undefined && this.#deps.clock().getTime() - seenAt <= GRACE_MS;
  }

  /** Who is there and how, as a text that differs when that does. */
  summary(): string {
    return JSON.stringify([...this.#seenAt.keys()].sort().map((id) => [id, this.of(id), this.#deps.holding(id)]));
  }

  of(personId: string): PresenceState {
    return this.isHere(personId) ? (this.#chosen.get(personId)?.state ?? 'available') : 'offline';
  }

  /** Everybody who can take conversations, those who are there first. */
  async colleagues(): Promise<Colleague[]> {
    const people = await this.#deps.people();
    const order: readonly PresenceState[] = ['available', 'away', 'offline'];
    return people
      .filter(({ active, roles }) => active && roles.some((role) => role === 'agent' || role === 'supervisor'))
      .map(({ id, name, roles, most }) => {
        return { id, name, roles, presence: this.of(id), holding: this.#deps.holding(id), most };
      })
      .sort(
        (one, other) =>
          order.indexOf(one.presence) - order.indexOf(other.presence) || one.name.localeCompare(other.name),
      );
  }
}

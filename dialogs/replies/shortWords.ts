/** Names of the facts every pack knows; packs may define more, with their own label and questions. */
export const CORE_FACTS = [
  'details',
  'name',
  'contact',
  'product',
  'batch',
  'orderNumber',
  'place',
  'occurredOn',
  'amount',
  'quantity',
  'evidence',
  'symptoms',
  'effect',
  'tried',
  'wish',
] as const;
export type CoreFact = (typeof CORE_FACTS)[number];

/** Short words beside the sentences: fact labels in the restatement, buttons, states, roles. */
export interface Labels {
  /** Before the value in a restatement line, e.g. `What you bought: …` / `购买的商品：…` */
  fact: Readonly<Record<CoreFact, string>>;
  /** How the restatement shows a fact that the customer could not or would not give; those lines are left out. */
  button: Readonly<
    Record<'yes' | 'partly' | 'no' | 'dontKnow' | 'skip' | 'person' | 'accept' | 'reject' | 'first' | 'second', string>
  >;
  /** What the customer is told about where the case stands, by case status. */
  state: Readonly<Record<'open' | 'checking' | 'proposed' | 'agreed' | 'with_person' | 'closed' | 'cancelled', string>>;
  /** What happens next, for `status.case`; `{by}` may be filled in. */
  next: Readonly<Record<'tell' | 'answer' | 'confirm' | 'choose' | 'we_contact' | 'person' | 'nothing', string>>;
  /** Roles as a customer meets them: "a colleague", "a supervisor", "a specialist". */
  role: Readonly<Record<'agent' | 'supervisor' | 'specialist', string>>;
  /** A line of the plan: what another decides, with `{who}` and `{by}`. */
  decides: string;
  /** The same of the term on which they took the plan, with `{who}`, `{by}` and their words as `{term}`. */
  onTerm: string;
  /** A photo in the restatement: "photo received". */
  photo: string;
}

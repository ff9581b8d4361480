/** Facts to which a bare "yes" is no answer: the question was what, where, when or how much. */
export const NEEDS_MORE_THAN_YES: ReadonlySet<string> = new Set([
  'name',
  'contact',
  'product',
  'batch',
  'orderNumber',
  'place',
  'occurredOn',
  'amount',
  'quantity',
  'effect',
  'symptoms',
]);

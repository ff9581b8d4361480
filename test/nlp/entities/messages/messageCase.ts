/** A message, all its entities in order as `type=value`, and the zone of the writer. */
export type MessageCase = readonly [text: string, entities: readonly string[], zone?: string];

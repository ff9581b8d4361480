import * as z from 'zod';
import { Conversation, PersonRecord } from '../../storage/index.ts';
import { conversationKind, personKind } from '../../storage/records/kinds.ts';
import type { RecordKind } from '../../storage/records/migrate.ts';

type Changeable = { -readonly [name in keyof RecordKind<unknown>]: RecordKind<unknown>[name] };

/**
 * Runs a work as the next version of the program would: its conversations and people have a field more, `tone`, and version 2.
 * Only what is asked of a store within the work is done so; everything around it is this version.
 */
export async function asNewerProgram<T>(work: () => Promise<T>): Promise<T> {
  const restores = [
    change(conversationKind as Changeable, Conversation.extend({ v: z.literal(2), tone: z.string() })),
    change(personKind as Changeable, PersonRecord.extend({ v: z.literal(2), tone: z.string() })),
  ];
  try {
    return await work();
  } finally {
    for (const restore of restores) restore();
  }
}

function change(kind: Changeable, schema: z.ZodType): () => void {
  const before = { ...kind };
  kind.schema = schema;
  kind.steps = [...before.steps, (doc) => ({ ...doc, tone: 'as before' })];
  return () => Object.assign(kind, before);
}

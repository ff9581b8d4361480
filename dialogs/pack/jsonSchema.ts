import * as z from 'zod';
import { PackShape } from './schema.ts';

/** JSON Schema of a pack file, for completion and checks in an editor. Cross-references are checked only on loading. */
export function packJsonSchema(): z.core.JSONSchema.JSONSchema {
  return { ...z.toJSONSchema(PackShape, { io: 'input', reused: 'ref' }), title: 'Kesu pack' };
}

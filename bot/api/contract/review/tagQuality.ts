import * as z from 'zod';
import { CORRECTED_TAGS } from '../../../../storage/index.ts';

/** How often reviewers found a tag wrong. */
export const TagQuality = z.strictObject({
  /** Cases that were reviewed, and messages of customers in them. */
  cases: z.number().int(),
  messages: z.number().int(),
  tags: z.array(
    z.strictObject({
      tag: z.enum(CORRECTED_TAGS),
      /** Messages whose tag was set right, and their share of all that were reviewed; absent where there are none. */
      changed: z.number().int(),
      rate: z.number().optional(),
      /** Numbers of the cases they stand in, at most 1000. */
      behind: z.array(z.string()),
      /** The commonest mistakes; lists are parted by a comma. */
      pairs: z.array(z.strictObject({ was: z.string(), is: z.string(), count: z.number().int() })),
    }),
  ),
});
export type TagQuality = z.infer<typeof TagQuality>;

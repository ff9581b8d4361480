import * as z from 'zod';
import { Instant } from './shared.ts';

/** A file a customer sent. The bytes are stored opaque beside this record. */
export const AttachmentInfo = z.object({
  v: z.literal(1),
  id: z.string(),
  conversationKey: z.string(),
  name: z.string().max(255),
  contentType: z.string().max(100),
  bytes: z.number().int().nonnegative(),
  sha256: z.string(),
  createdAt: Instant,
});
export type AttachmentInfo = z.infer<typeof AttachmentInfo>;

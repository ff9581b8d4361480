import * as z from 'zod';
import { Instant } from '../../../../storage/index.ts';

/** Why somebody must see personal data of a case. Who, when, which case and why are audited. */
export const Unmask = z.strictObject({ reason: z.string().trim().min(3).max(500) });

/** Until when the personal data of the case is shown, in this session only. */
export const Unmasked = z.strictObject({ unmaskedUntil: Instant });

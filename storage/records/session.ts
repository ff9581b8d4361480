import * as z from 'zod';
import { Instant } from './shared.ts';

/** Somebody being signed in on one browser. What the browser holds cannot be made from this. */
export const SessionRecord = z.object({
  v: z.literal(1),
  /** SHA-256 of the token in the cookie. */
  id: z.string().min(1).max(64),
  personId: z.string(),
  /** The person's epoch when they signed in. */
  epoch: z.number().int().nonnegative(),
  way: z.enum(['password', 'oidc', 'setup']),
  createdAt: Instant,
  /** When it ends if nothing is done. */
  idleAt: Instant,
  /** When it ends whatever is done. */
  endsAt: Instant,
});
export type SessionRecord = z.infer<typeof SessionRecord>;

/** A one-time link that lets whoever holds its token set an admin's password. */
export const LinkRecord = z.object({
  v: z.literal(1),
  /** SHA-256 of the token in the link. */
  id: z.string().min(1).max(64),
  /** `first_admin`: good only while there is no admin; `admin`: made by the operator. */
  purpose: z.enum(['first_admin', 'admin']),
  madeAt: Instant,
  expiresAt: Instant,
});
export type LinkRecord = z.infer<typeof LinkRecord>;

import * as z from 'zod';
import { CATEGORIES } from '../../nlp/labels.ts';
import { Instant, LocaleCode } from './shared.ts';

/** What a person may do here. One person may have several. */
export const ROLES = ['agent', 'supervisor', 'reviewer', 'admin'] as const;

/** How far a person's word goes when something is offered; the limits themselves stand in the pack (`grant`). */
export const AUTHORITIES = ['agent', 'supervisor', 'specialist'] as const;

/** One of us who signs in: agent, supervisor, reviewer or admin. Never removed, because transcripts name them. */
export const PersonRecord = z.object({
  v: z.literal(1),
  id: z.string().min(1).max(64),
  /** What they sign in with; small letters, unique in the store. */
  login: z.string().min(1).max(120),
  name: z.string().min(1).max(80),
  roles: z.array(z.enum(ROLES)).min(1).max(4),
  authority: z.enum(AUTHORITIES),
  /** Languages they can write to customers in. */
  locales: z.array(LocaleCode).min(1).max(3),
  /** Categories they know well; empty: all alike. */
  skills: z.array(z.enum(CATEGORIES)).max(CATEGORIES.length),
  /** Conversations held at the same time. */
  most: z.number().int().min(1).max(20),
  active: z.boolean(),
  /** Hash of the password with its parameters; absent for whoever signs in elsewhere. */
  password: z.string().max(300).optional(),
  /** Who they are at an identity provider; the pair is unique in the store. */
  identity: z.object({ issuer: z.string().max(500), subject: z.string().max(255) }).optional(),
  /**
   * Grows with whatever must end every session: another password, other roles, put out of work. A session of an older
   * epoch is void, even one that is being opened while the epoch grows.
   */
  epoch: z.number().int().nonnegative(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type PersonRecord = z.infer<typeof PersonRecord>;

/** Whether this is somebody who manages people now. */
export function isActiveAdmin({ active, roles }: Pick<PersonRecord, 'active' | 'roles'>): boolean {
  return active && roles.includes('admin');
}

import * as z from 'zod';
import { CATEGORIES } from '../../../nlp/index.ts';
import { AUTHORITIES, Instant, LocaleCode, ROLES } from '../../../storage/index.ts';

export { AUTHORITIES, ROLES };

export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

export const PRESENCES = ['available', 'away', 'offline'] as const;
export const PresenceState = z.enum(PRESENCES);
export type PresenceState = z.infer<typeof PresenceState>;

/** Name as shown to colleagues and customers. */
const DisplayName = z.string().trim().min(1).max(80);
const Login = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._@+-]{1,119}$/);
/** Long enough by NIST SP 800-63B; no rules of composition. */
const Password = z.string().min(12).max(256);

/** What an admin decides about a person. */
const PersonSettings = z.strictObject({
  name: DisplayName,
  roles: z.array(Role).min(1).max(4),
  authority: z.enum(AUTHORITIES),
  /** Languages they can write to customers in. */
  locales: z.array(LocaleCode).min(1).max(3),
  /** Categories they know well; empty: all alike. */
  skills: z.array(z.enum(CATEGORIES)).max(13),
  /** Conversations held at the same time. */
  most: z.number().int().min(1).max(20),
});

export const Person = PersonSettings.extend({
  id: z.string(),
  login: z.string(),
  active: z.boolean(),
  /** Signs in through the company's identity provider instead of with a password. */
  external: z.boolean(),
});
export type Person = z.infer<typeof Person>;

export const NewPerson = PersonSettings.extend({
  authority: PersonSettings.shape.authority.default('agent'),
  locales: PersonSettings.shape.locales.default(['en', 'zh-Hans', 'zh-Hant']),
  skills: PersonSettings.shape.skills.default([]),
  most: PersonSettings.shape.most.default(4),
  login: Login,
  password: Password.optional(),
});
export type NewPerson = z.infer<typeof NewPerson>;

/** What is not given stays as it is: no field has a default here. */
export const PersonChange = PersonSettings.partial().extend({
  active: z.boolean().optional(),
  password: Password.optional(),
});
export type PersonChange = z.infer<typeof PersonChange>;

export const SignIn = z.strictObject({ login: z.string().min(1).max(120), password: z.string().min(1).max(256) });

/** Everybody, in order of login. */
export const People = z.strictObject({ people: z.array(Person) });

/** One's own password; signs out everywhere else. */
export const PasswordChange = z.strictObject({ current: z.string().min(1).max(256), password: Password });

/** The first admin, made with the one-time link that the first start prints. */
export const Setup = z.strictObject({
  token: z.string().min(1).max(200),
  login: Login,
  name: DisplayName,
  password: Password,
});
export type Setup = z.infer<typeof Setup>;

/** How one can sign in here; readable before signing in. */
export const SignInWays = z.strictObject({ password: z.boolean(), oidc: z.boolean(), setup: z.boolean() });

/** The signed-in person, and the token every request that changes something must carry as `X-Kesu-CSRF`. */
export const Me = z.strictObject({
  person: Person,
  csrf: z.string(),
  presence: PresenceState,
  /** When the session ends at the latest, and when it ends if nothing is done. */
  endsAt: Instant,
  idleAt: Instant,
});
export type Me = z.infer<typeof Me>;

/** A colleague as colleagues see them. */
export const Colleague = z.strictObject({
  id: z.string(),
  name: z.string(),
  roles: z.array(Role),
  presence: PresenceState,
  holding: z.number().int(),
  most: z.number().int(),
});
export type Colleague = z.infer<typeof Colleague>;

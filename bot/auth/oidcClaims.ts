import { createHash } from 'node:crypto';
import { LOCALES } from '../../nlp/index.ts';
import type { PersonRecord } from '../../storage/index.ts';
import type { Role } from '../api/contract/index.ts';

/** How what an identity provider says of somebody becomes a person of ours. */
export interface ClaimRules {
  /** Claim that holds the roles, e.g. `roles`. */
  rolesClaim: string;
  /** What the provider calls a role, to what we call it. */
  roles: ReadonlyMap<string, Role>;
  /** Tenants (`tid`) whose people may come; empty: whoever the issuer vouches for. */
  tenants: readonly string[];
}

/** Why somebody whom the provider vouches for may still not come in. */
export type ClaimRefusal = 'tenant' | 'no_role';

/** What is taken over from the provider at every sign-in. */
export interface Claimed {
  subject: string;
  login: string | undefined;
  name: string;
  roles: Role[];
}

/** Reads the claims of a verified ID token. */
export function readClaims(claims: Readonly<Record<string, unknown>>, rules: ClaimRules): Claimed | ClaimRefusal {
  if (rules.tenants.length > 0 && !rules.tenants.includes(String(claims.tid))) return 'tenant';
  const held = [claims[rules.rolesClaim]].flat();
  const roles = held.map((role) => (typeof role === 'string' ? rules.roles.get(role) : undefined));
  const known = [...new Set(roles.filter((role) => role !== undefined))];
  if (known.length === 0) return 'no_role';
  const subject = String(claims.sub);
  const login = [claims.preferred_username, claims.email].map(asLogin).find((text) => text !== undefined);
  const name =
    (textOf(claims.name) ?? login ?? subject).toWellFormed().trim().slice(0, 80).trim() || subject.slice(0, 80);
  return { subject, login, name, roles: known };
}

const LOGIN = /^[a-z0-9][a-z0-9._@+-]{1,119}$/;

const textOf = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value : undefined);

function asLogin(value: unknown): string | undefined {
  const login = textOf(value)?.trim().toLowerCase();
  return login !== undefined && LOGIN.test(login) ? login : undefined;
}

/**
 * A login nobody else can have. What the provider calls somebody may be the login of another of ours: then they are told
 * apart by this, never taken for each other, because names and addresses can be chosen.
 */
export function uniqueLogin({ issuer, subject }: { issuer: string; subject: string }): string {
  return `oidc-${createHash('sha256')
    .update(JSON.stringify([issuer, subject]))
    .digest('hex')
    .slice(0, 16)}`;
}

/** Somebody who comes for the first time. */
export function newExternalPerson(claimed: Claimed, issuer: string, id: string, now: string): PersonRecord {
  const { subject, name, roles } = claimed;
  const identity = { issuer, subject };
  const settings = { locales: [...LOCALES], skills: [], most: 4, authority: 'agent' as const, active: true };
  const login = claimed.login ?? uniqueLogin(identity);
  return { v: 1, id, login, name, roles, ...settings, identity, epoch: 0, createdAt: now, updatedAt: now };
}

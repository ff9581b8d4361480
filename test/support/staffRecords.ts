import type { LinkRecord, PersonRecord, SessionRecord } from '../../storage/index.ts';
import { instant } from './records.ts';

/** An agent; `change` says what is different. */
export function person(id: string, change: Partial<PersonRecord> = {}): PersonRecord {
  return {
    v: 1,
    id,
    login: id,
    name: id.toUpperCase(),
    roles: ['agent'],
    authority: 'agent',
    locales: ['en', 'zh-Hans', 'zh-Hant'],
    skills: [],
    most: 4,
    active: true,
    epoch: 0,
    createdAt: instant(0),
    updatedAt: instant(0),
    ...change,
  };
}

/** A session that is idle at 1,800 s and ends at 43,200 s. */
export function session(id: string, personId: string, change: Partial<SessionRecord> = {}): SessionRecord {
  const times = { createdAt: instant(0), idleAt: instant(1800), endsAt: instant(43_200) };
  return { v: 1, id, personId, epoch: 0, way: 'password', ...times, ...change };
}

/** A link that is good for a day. */
export function link(id: string, change: Partial<LinkRecord> = {}): LinkRecord {
  return { v: 1, id, purpose: 'admin', madeAt: instant(0), expiresAt: instant(86_400), ...change };
}

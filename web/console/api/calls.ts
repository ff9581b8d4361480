import type { Http } from './http.ts';
import type {
  Checked,
  Colleague,
  ConversationView,
  Disposition,
  Done,
  Line,
  Me,
  NewPerson,
  Person,
  PersonChange,
  PresenceState,
  Queue,
  Setup,
  SignInWays,
  Uploaded,
} from './types.ts';

export type Calls = ReturnType<typeof createCalls>;

/** Every request the console makes, by name. */
export function createCalls(http: Http) {
  const at = (id: string, what: string) => `/conversations/${encodeURIComponent(id)}/${what}`;
  const command = (id: string, what: string, body: Record<string, unknown> = {}) =>
    http.command<Done>(at(id, what), body);

  return {
    /** The connection itself, for the calls of parts that are loaded later. */
    http,
    ways: () => http.get<SignInWays>('/session'),
    me: () => http.get<Me>('/me'),
    signIn: (login: string, password: string) => http.post<Me>('/session', { login, password }),
    signOut: () => http.remove<void>('/session'),
    setup: (body: Setup) => http.post<Me>('/setup', body),
    setPresence: (presence: PresenceState) => http.put<void>('/presence', { presence }),

    people: () => http.get<{ people: Person[] }>('/people'),
    addPerson: (body: NewPerson) => http.post<Person>('/people', body),
    changePerson: (id: string, body: PersonChange) => http.patch<Person>(`/people/${encodeURIComponent(id)}`, body),
    colleagues: () => http.get<Colleague[]>('/colleagues', { isPassive: true }),

    queue: () => http.get<Queue>('/queue', { isPassive: true }),
    conversation: (id: string, isPassive = false) =>
      http.get<ConversationView>(`/conversations/${encodeURIComponent(id)}`, { isPassive }),
    earlier: (id: string, before: number) =>
      http.get<{ lines: Line[]; earlier: boolean }>(`${at(id, 'lines')}?before=${before}`),
    check: (id: string, text: string, signal?: AbortSignal) =>
      http.post<Checked>(at(id, 'check'), { text }, { signal }),
    typing: (id: string, typing: boolean) => http.post<void>(at(id, 'typing'), { typing }),

    upload(id: string, files: readonly File[]) {
      const form = new FormData();
      for (const file of files) form.append('file', file, file.name);
      return http.post<Uploaded>(at(id, 'attachments'), form);
    },

    claim: (id: string) => command(id, 'claim'),
    takeOver: (id: string, reason: string) => command(id, 'takeover', { reason }),
    release: (id: string, reason: string) => command(id, 'release', { reason }),
    returnToBot: (id: string) => command(id, 'return'),
    transfer: (id: string, to: string, reason: string) => command(id, 'transfer', { to, reason }),
    send: (
      id: string,
      body: { commandId: string; text: string; overrides: readonly string[]; attachments: readonly string[] },
    ) => command(id, 'send', body),
    note: (id: string, text: string, whisper: boolean) => command(id, 'note', { text, whisper }),
    propose: (id: string, body: { remedyId: string; amount?: number; reason?: string; accepted: boolean }) =>
      command(id, 'propose', body),
    decide: (id: string, body: { approvalId: string; approve: boolean; reason?: string }) =>
      command(id, 'decide', body),
    promise: (id: string, body: { words: string; dueAt: string; owner: string; overrides: readonly string[] }) =>
      command(id, 'promise', body),
    keepPromise: (id: string, promiseId: string) => command(id, 'keep', { promiseId }),
    close: (id: string, body: { disposition: Disposition; words?: string; overrides: readonly string[] }) =>
      command(id, 'close', body),
  };
}

/** Where the company's own sign-in begins. */
export const OIDC_START = '/api/v1/oidc/start';

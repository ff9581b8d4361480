import type * as z from 'zod';
import type { AgentCommand, AgentCommandKind } from '../../dialogs/index.ts';
import {
  Claim,
  Close,
  Decide,
  Done,
  KeepPromise,
  MakePromise,
  Note,
  type Person,
  Propose,
  Release,
  Return,
  Send,
  SetPresence,
  TakeOver,
  Transfer,
  Typing,
} from '../api/contract/index.ts';
import { type ConversationCall, conversationRoute, type Route, staffRoute } from '../api/routes.ts';
import type { Need } from '../auth/access.ts';
import { AppError } from '../errors.ts';
import type { ConsoleParts } from './parts.ts';
import { STAFF } from './readRoutes.ts';

type Body = { commandId: string };

/** One command as a route: its body becomes a command of the signed-in person, and the desk does the rest. */
function commandRoute<B extends z.ZodType<Body>>(
  parts: ConsoleParts,
  path: string,
  kind: AgentCommandKind,
  need: Need,
  body: B,
  summary: string,
  /** What of the command stands in the body otherwise than the desk needs it. */
  more: (call: ConversationCall<z.output<B>, unknown>) => Promise<object> = async () => ({}),
): Route {
  return conversationRoute({
    method: 'POST',
    path: `/conversations/:id/${path}`,
    operationId: path,
    summary,
    need,
    settledByDesk: true,
    body,
    answer: Done,
    handle: async (call) => {
      const { id, name, authority, roles } = call.signedIn.person;
      const given = { ...(call.body as Body), ...(await more(call as ConversationCall<z.output<B>, unknown>)) };
      const command = { ...given, kind, by: { id, name, authority, roles } } as AgentCommand; // the desk validates it
      return parts.desk.perform(call.params.id ?? '', command);
    },
  });
}

/** What a console does. Every one of these may be sent again with the same `commandId`. */
export function commandRoutes(parts: ConsoleParts): Route[] {
  const { desk, streams, presence } = parts;
  return [
    commandRoute(parts, 'claim', 'claim', 'claim', Claim, 'Takes a conversation that nobody holds.', async (call) => {
      await requireRoom(parts, call.signedIn.person, call.params.id ?? '');
      return {};
    }),
    commandRoute(parts, 'release', 'release', 'write', Release, 'Gives it back to the queue; the customer is told.'),
    commandRoute(parts, 'return', 'return', 'write', Return, 'Gives it back to the bot.'),
    commandRoute(
      parts,
      'transfer',
      'transfer',
      'write',
      Transfer,
      'Hands it to a colleague.',
      async ({ body, params }) => ({
        to: await colleague(parts, body.to, params.id ?? ''),
      }),
    ),
    commandRoute(parts, 'takeover', 'takeover', 'takeover', TakeOver, 'Takes it from whoever holds it (supervisors).'),
    commandRoute(
      parts,
      'send',
      'send',
      'write',
      Send,
      'Says something to the customer, past the guard.',
      async (call) => ({
        attachments: await attached(parts, call.params.id ?? '', call.body.attachments),
      }),
    ),
    commandRoute(
      parts,
      'note',
      'note',
      'note',
      Note,
      'Leaves a note for staff, or whispers to the holder.',
      async (call) => {
        if (call.body.whisper && !call.may('whisper')) throw new AppError('forbidden', { reason: 'whisper' });
        return {};
      },
    ),
    commandRoute(parts, 'propose', 'propose', 'write', Propose, 'Offers a remedy, or asks for approval of it.'),
    commandRoute(parts, 'decide', 'decide', 'approve', Decide, 'Approves or declines a remedy somebody asked for.'),
    commandRoute(parts, 'promise', 'promise', 'write', MakePromise, 'Promises something by a time.'),
    commandRoute(parts, 'keep', 'keepPromise', 'write', KeepPromise, 'Notes that a promise was kept.'),
    commandRoute(parts, 'close', 'close', 'close', Close, 'Closes the complaint.'),
    conversationRoute({
      method: 'POST',
      path: '/conversations/:id/typing',
      operationId: 'typing',
      summary: 'This person is typing: shown to the customer and to colleagues who watch.',
      need: 'write',
      body: Typing,
      handle: async ({ body, params, signedIn: { person } }) => {
        if (!body.typing) return undefined;
        desk.showTyping(params.id ?? '', person.name);
        streams.typing(params.id ?? '', 'agent', person);
        return undefined;
      },
    }),
    staffRoute({
      method: 'PUT',
      path: '/presence',
      operationId: 'setPresence',
      summary: 'Whether this person takes new conversations.',
      roles: STAFF,
      body: SetPresence,
      handle: async ({ body, signedIn: { person } }) => {
        await parts.board.wake();
        presence.choose(person.id, body.presence);
        streams.colleagues(await presence.colleagues());
        return undefined;
      },
    }),
  ];
}

/**
 * Nobody holds more at a time than they can answer. A claim that is sent again because its answer was lost passes.
 * @throws AppError `conflict` with the reason `full`.
 */
async function requireRoom(
  { board }: ConsoleParts,
  { id, most }: Pick<Person, 'id' | 'most'>,
  key: string,
): Promise<void> {
  await board.wake();
  let held = 0;
  for (const [other, { item }] of board.rows) if (item.agent?.id === id && other !== key) held += 1;
  if (held >= most) throw new AppError('conflict', { reason: 'full', details: { reason: 'full' } });
}

/** @throws AppError `invalid_request` for somebody who cannot take conversations, `conflict` where they hold enough. */
async function colleague(parts: ConsoleParts, id: string, key: string): Promise<{ id: string; name: string }> {
  const person = (await parts.people()).find((one) => one.id === id && one.active);
  if (!person?.roles.some((role) => role === 'agent' || role === 'supervisor'))
    throw new AppError('invalid_request', { reason: 'colleague', field: 'to' });
  await requireRoom(parts, person, key);
  return { id: person.id, name: person.name };
}

/** @throws AppError `invalid_request` for a file that is not in the store of this conversation. */
async function attached({ store }: ConsoleParts, key: string, ids: readonly string[]): Promise<object[]> {
  const files: object[] = [];
  for (const id of ids) {
    const found = await store.getAttachment(key, id);
    if (!found) throw new AppError('invalid_request', { reason: 'attachment', field: 'attachments' });
    const { name, contentType, bytes } = found.info;
    files.push({ id, name, contentType, size: bytes });
  }
  return files;
}

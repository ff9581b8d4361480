import { randomUUID } from 'node:crypto';
import type { Entry } from '../../storage/index.ts';
import { conversationKey } from '../../storage/index.ts';
import type { ConsoleRig } from './consoleRig.ts';
import { message } from './turnHarness.ts';

/** A customer of the rig, in a conversation of their own. */
export interface RigCustomer {
  key: string;
  /** Says something and waits until it has had its turn. */
  say(text: string): Promise<void>;
  /** Everything they were shown. */
  heard(): Promise<string[]>;
  transcript(): Promise<Entry[]>;
}

export function rigCustomer(rig: ConsoleRig, id: string): RigCustomer {
  const key = conversationKey('directline', id);
  const transcript = () => rig.store.entries(key, { after: 0, limit: 10_000 });
  return {
    key,
    transcript,
    async say(text) {
      const change = {
        channelId: 'directline',
        conversation: { id },
        from: { id: `user-${id}` },
        text,
        locale: 'en-GB',
      };
      await rig.engine.receiver.receive(message(randomUUID(), change));
      await rig.engine.whenIdle();
    },
    async heard() {
      const lines = await transcript();
      return lines.filter(({ author, audience }) => author !== 'customer' && !audience).map(({ text }) => text);
    },
  };
}

/** A customer who has complained and asked for a person. */
export async function waitingCustomer(rig: ConsoleRig, id: string): Promise<RigCustomer> {
  const customer = rigCustomer(rig, id);
  await customer.say('My order A1234567 is nine days late and nobody answers the phone!');
  await customer.say('I want to talk to a real person');
  return customer;
}

/** A command's body with an id of its own. */
export function command<T extends object>(body: T = {} as T): T & { commandId: string } {
  return { commandId: randomUUID(), ...body };
}

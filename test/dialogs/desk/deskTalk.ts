import { type Actor, type AgentCommandKind, CommandResult, type Refusal } from '../../../dialogs/index.ts';
import { type Reply, Talk } from '../../support/talk.ts';

export const ANNA: Actor = { id: 'anna', name: 'Anna', authority: 'agent', roles: ['agent'] };
export const BEN: Actor = { id: 'ben', name: 'Ben', authority: 'agent', roles: ['agent'] };
export const SUE: Actor = { id: 'sue', name: 'Sue', authority: 'supervisor', roles: ['supervisor'] };
export const SAM: Actor = { id: 'sam', name: 'Sam', authority: 'specialist', roles: ['agent'] };
export const RITA: Actor = { id: 'rita', name: 'Rita', authority: 'agent', roles: ['reviewer'] };

/** A conversation in which colleagues take part. */
export class DeskTalk extends Talk {
  #commands = 0;

  /** One of us gives a command. Resolves with what the customer reads of it. */
  async does(by: Actor, kind: AgentCommandKind, body: object = {}): Promise<Reply[]> {
    this.#commands += 1;
    return this.command({ commandId: `c${this.#commands}`, kind, by, ...body });
  }

  /** What the last command came to. */
  get answer(): CommandResult {
    return CommandResult.parse(this.mark?.detail?.answer);
  }

  /** Why the last command was refused; undefined when it was not. */
  get refusal(): Refusal | undefined {
    return this.answer.result === 'refused' ? this.answer.refusal : undefined;
  }

  /** The customer complains and asks for a person. */
  async escalate(): Promise<void> {
    await this.say('My parcel A123456789 is a week late and nobody answers, I am furious!');
    await this.say('I want to talk to a person');
  }

  /** The same, and one of us comes. */
  async taken(by: Actor = ANNA): Promise<void> {
    await this.escalate();
    await this.does(by, 'claim');
  }

  promises(kind: string) {
    return this.conversation.promises.filter((promise) => promise.kind === kind);
  }
}

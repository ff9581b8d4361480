import type { TurnContext } from 'botbuilder';
import type { Locale, Understanding } from '../nlp/index.ts';
import type { CaseRecord, Conversation } from '../storage/index.ts';
import { TURN, type TurnDraft } from './contract.ts';
import { type InEachLocale, inWords, type Pack, type Variant } from './pack/index.ts';
import type { Deadlines } from './policy/deadlines.ts';
import { type Style, styleOf } from './policy/style.ts';
import type { Line } from './say.ts';
import { type Ask, readSession, type Session } from './session.ts';

/** How Traditional Chinese is written where a company is, by the zone of its clock. */
export const HOME_VARIANT: Readonly<Record<string, Variant>> = {
  'Asia/Hong_Kong': 'zh-HK',
  'Asia/Macau': 'zh-HK',
  'Asia/Taipei': 'zh-TW',
};

/** What the customer just said, quick messages read as one. */
export interface Heard {
  text: string;
  understanding: Understanding;
  /** Pictures and documents that came with it. */
  photos: number;
  activityId: string;
  /** One of several quick messages asks for a person: that goes before whatever else they say. */
  wantsPerson?: boolean;
}

/** One turn as the stages see it: the draft, its session, the pack, and what was heard. */
export class Turn {
  readonly context: TurnContext;
  readonly draft: TurnDraft;
  readonly pack: Pack;
  readonly deadlines: Deadlines;
  readonly session: Session;
  /** Set for customer messages once they have been listened to. */
  heard: Heard | undefined;
  /** The question that was open when the message was written; a lane may have asked another one since. */
  asked: Ask | undefined;
  /** Words before the next question. */
  leadIn: Line | undefined;
  /** Words that begin the next message, whatever it says: an offer that must not wait. */
  preface: Line | undefined;
  /** A lane has spoken in this turn: that is the acknowledgement. */
  laneSpoken = false;
  /** The words of the lane asked a question: nothing else is asked in this turn. */
  laneAsked = false;
  /** The stage speaks next instead of hearing the message, which was only about going on. */
  speaksNext = false;
  /** Remedies the customer has just accepted. */
  accepted: readonly string[] = [];
  /** On what terms they were accepted, in the customer's words: somebody who may decides on that. */
  term: string | undefined;
  /** The refusal of a proposal named what they want instead. */
  countered = false;
  /** Facts that changed since they were last read back. */
  changed: string[] = [];
  /** What changed was not known before. */
  added = false;
  /** Why the last decision was made. */
  because: string | undefined;
  /** Stage shown in `channelData.kesu.stage`; the case's own stage unless a dialog says otherwise. */
  stage: string;

  constructor(context: TurnContext, pack: Pack, deadlines: Deadlines) {
    const draft: unknown = context.turnState.get(TURN);
    this.context = context;
    this.draft = draft as TurnDraft; // put there by hosting, which types it; the SDK's turn state is untyped
    this.pack = pack;
    this.deadlines = deadlines;
    this.session = readSession(this.draft.conversation.dialog.session);
    this.draft.conversation.dialog.session = this.session as unknown as Conversation['dialog'][string];
    this.session.caseId ??= this.draft.conversation.cases.at(-1)?.id;
    this.asked = this.session.ask;
    this.stage = this.lastCase?.stage ?? 'vent';
  }

  get conversation(): Conversation {
    return this.draft.conversation;
  }

  get now(): Date {
    return this.draft.now;
  }

  get at(): string {
    return this.draft.now.toISOString();
  }

  get locale(): Locale {
    return this.draft.conversation.locale;
  }

  /** Where a reader of Traditional Chinese lives: as they write, or else where the company is. */
  get variant(): Variant | undefined {
    return this.session.variant ?? HOME_VARIANT[this.pack.zone];
  }

  /** The zone in which times are told: the customer's, or else the company's. */
  get zone(): string {
    return this.session.zone ?? this.pack.zone;
  }

  /** Words of the pack for this reader. */
  words<T>(words: InEachLocale<T>): T {
    return inWords(words, this.locale, this.variant);
  }

  /** The case being talked about, also when it is closed already. */
  get lastCase(): CaseRecord | undefined {
    const { cases } = this.draft.conversation;
    return cases.find((record) => record.id === this.session.caseId) ?? cases.at(-1);
  }

  /** The case being talked about, while it is not closed. */
  get openCase(): CaseRecord | undefined {
    const record = this.lastCase;
    return record?.status === 'closed' ? undefined : record;
  }

  /** The case being talked about, for stages that exist only with one. */
  get theCase(): CaseRecord {
    const record = this.lastCase;
    if (!record) throw new Error(`stage ${this.stage} needs a case`);
    return record;
  }

  /** How to speak with this customer now. */
  get style(): Style {
    const calm = { label: 'neutral', intensity: 0 } as const;
    return styleOf(this.lastCase?.mood.peak ?? calm, this.session.moods.at(-1) ?? calm);
  }

  /** What was heard, for steps that run only on a customer message. */
  get said(): Heard {
    if (!this.heard) throw new Error('nothing was heard in this turn');
    return this.heard;
  }
}

/** The one door to what the server speaks: types only, so that no server code comes into the browser. */
import type * as z from 'zod';
import type * as contract from '../../../bot/api/contract/index.ts';
import type { Understanding as ServerUnderstanding } from '../../../nlp/understanding.ts';

export type {
  Brief,
  Checked,
  Colleague,
  ConversationView,
  Done,
  GuardFinding,
  Line,
  Me,
  NewPerson,
  Offer,
  Person,
  PersonChange,
  PresenceState,
  Queue,
  QueueItem,
  Role,
  StreamEvent,
} from '../../../bot/api/contract/index.ts';

export type CaseSummary = z.infer<typeof contract.CaseSummary>;
export type Uploaded = z.infer<typeof contract.Uploaded>;
export type UploadedFile = Uploaded['files'][number];
export type SignInWays = z.infer<typeof contract.SignInWays>;
export type Setup = z.infer<typeof contract.Setup>;
export type Disposition = (typeof contract.DISPOSITIONS)[number];
export type Authority = (typeof contract.AUTHORITIES)[number];
export type Ability = contract.ConversationView['can'][number];
export type Locale = contract.QueueItem['locale'];
export type Category = contract.QueueItem['categories'][number];
export type Signal = contract.QueueItem['signals'][number];
export type Emotion = NonNullable<contract.QueueItem['mood']>['label'];
export type Lane = contract.QueueItem['lane'];
export type Stage = NonNullable<contract.QueueItem['stage']>;
export type CaseStatus = CaseSummary['status'];
export type Understanding = ServerUnderstanding;

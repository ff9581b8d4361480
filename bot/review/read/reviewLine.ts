import type { Entity } from '../../../nlp/index.ts';
import type { CaseRecord, Entry, JsonValue } from '../../../storage/index.ts';
import type { Line, ReviewLine } from '../../api/contract/index.ts';
import { API_PATH } from '../../api/routes.ts';
import { attachmentIdOf } from '../../channels/directLine/attachmentUrl.ts';
import { toLine } from '../../console/lineView.ts';
import type { Mask } from '../mask.ts';
import { isAbout } from './openCase.ts';
import type { Waits } from './waits.ts';

/** What a line is shown with. */
export interface LineContext {
  /** As the case is named in its address. */
  named: string;
  record: CaseRecord | undefined;
  mask: Mask;
  /** Says a reason of the policy in the language of the reader. */
  say(because: string): string;
  /** Whether files of customers may be seen. */
  isUnmasked: boolean;
  enters: ReadonlyMap<number, ReviewLine['enters']>;
  waits: Waits['bySeq'];
}

/** Where a reviewer fetches a file of a case. */
export const reviewFilePath = (named: string, id: string) =>
  `${API_PATH}/review/cases/${encodeURIComponent(named)}/files/${encodeURIComponent(id)}`;

/** One line as reviewers read it. Stars are as many as letters were, so that evidence stays where it is. */
export function reviewLine(entry: Entry, context: LineContext): ReviewLine {
  const { mask, say, enters, waits, record } = context;
  const { understanding, attachments, ...line } = toLine(entry, (because) => mask(say(because)));
  const entered = enters.get(entry.seq);
  const waited = waits.get(entry.seq);
  return {
    ...line,
    text: mask(line.text),
    ...(understanding === undefined ? {} : { understanding: maskedTags(understanding, mask) }),
    attachments: attachments.map((file, index) => shownFile(file, fileIdAt(entry, index), entry, context)),
    isOther: !isAbout(entry, record),
    ...(entered === undefined ? {} : { enters: entered }),
    ...(waited === undefined ? {} : { waited }),
    ...(entry.failure === undefined ? {} : { failure: entry.failure }),
  };
}

/** Ids of the files of a line that lie in our store, in the order of its attachments. */
export function fileIdAt({ activity }: Entry, index: number): string | undefined {
  const file = Array.isArray(activity.attachments) ? activity.attachments[index] : undefined;
  const url = file !== null && typeof file === 'object' && !Array.isArray(file) ? file?.contentUrl : undefined;
  return attachmentIdOf(typeof url === 'string' ? url : undefined);
}

/** Files of customers may show anything: they have an address only for whoever has unmasked the case. */
function shownFile(
  file: Line['attachments'][number],
  id: string | undefined,
  { author }: Entry,
  { named, mask, isUnmasked }: LineContext,
): ReviewLine['attachments'][number] {
  const isWithheld = id !== undefined && author === 'customer' && !isUnmasked;
  return {
    ...file,
    name: mask(file.name),
    url: id === undefined || isWithheld ? '' : reviewFilePath(named, id),
    isWithheld,
  };
}

/** Tags hold words of the message a second time. */
function maskedTags(understanding: JsonValue, mask: Mask): JsonValue {
  const { entities = [], ...tags } = understanding as { entities?: Entity[] } & Record<string, JsonValue>;
  return {
    ...tags,
    entities: entities.map((entity) => ({ ...entity, text: mask(entity.text), value: mask(entity.value) })),
  };
}

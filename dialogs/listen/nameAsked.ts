import type { Heard } from '../turn.ts';
import { nameIn, nameWithPhone, placeIn } from './nameAnswer.ts';

/** "Domino. no i mean im dominic": what stands behind the words that take the first back. */
const I_MEAN = /^.{1,30}\b(?:i mean|i meant|no wait|typo|rather|scratch that)\b[\s,.:]*/iu;

/** "Tesco Express Clapham. Jo": where it was is no part of who they are. */
function withoutPlaces(text: string): string {
  const parts = text.split(/[.,;\n]\s+/u).filter((part) => part.trim() !== '');
  const rest = parts.length > 1 ? parts.filter((part) => placeIn(part, false) === undefined) : parts;
  return rest.length === 1 && parts.length > 1 ? (rest[0] ?? text) : text;
}

/** The name in an answer to how they would like to be called. */
export function nameAsked({ text, understanding }: Heard): string | undefined {
  const said = text.length <= 60 ? text.replace(I_MEAN, '') : text;
  const name = nameWithPhone(said)?.name ?? nameIn(withoutPlaces(said));
  // "Camberwell, Tuesday lunchtime" says where and when.
  return understanding.complaint >= 0.5 || (name !== undefined && placeIn(said, false) === name) ? undefined : name;
}

import type { Line, Understanding } from '../api/types.ts';
import { useWords } from '../app/context.ts';
import { fill } from '../words/index.ts';
import { shownEvidence, tagWord } from './tagWords.ts';
import './MessageDetails.css';

/** Why a line is as it is: the words behind each tag, the policy's reason, what the guard had to say. */
export function MessageDetails({ line, understanding }: { line: Line; understanding: Understanding | undefined }) {
  const { words } = useWords();
  const { conversation } = words;
  const found = shownEvidence(understanding).map(({ tag, start, end }) => ({
    key: `${tag}:${start}`,
    tag: tagWord(tag, words),
    evidence: fill(conversation.evidence, { words: line.text.slice(start, end) }),
  }));
  const rules = line.guard ?? [];
  if (found.length === 0 && line.because === undefined && rules.length === 0) return null;
  return (
    <ul className="details">
      {found.map(({ key, tag, evidence }) => (
        <li key={key}>
          <b>{tag}</b> <bdi>{evidence}</bdi>
        </li>
      ))}
      {line.because !== undefined && <li>{fill(conversation.because, { why: line.because })}</li>}
      {rules.length > 0 && <li>{fill(conversation.guardHits, { rules: rules.join(', ') })}</li>}
    </ul>
  );
}

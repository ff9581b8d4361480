import { EmojiAngryRegular } from '@fluentui/react-icons/svg/emoji-angry';
import { EmojiMehRegular } from '@fluentui/react-icons/svg/emoji-meh';
import { EmojiSadRegular } from '@fluentui/react-icons/svg/emoji-sad';
import { EmojiSmileSlightRegular } from '@fluentui/react-icons/svg/emoji-smile-slight';
import { EmojiSurpriseRegular } from '@fluentui/react-icons/svg/emoji-surprise';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import type { ComponentType } from 'react';
import type { Emotion } from '../api/types.ts';
import { useWords } from '../app/context.ts';
import { fill, labelOf } from '../words/index.ts';
import './Heat.css';

const FACES: Readonly<Record<Emotion, ComponentType>> = {
  angry: EmojiAngryRegular,
  anxious: EmojiSurpriseRegular,
  confused: QuestionCircleRegular,
  disappointed: EmojiSadRegular,
  neutral: EmojiMehRegular,
  satisfied: EmojiSmileSlightRegular,
};

/** How the customer feels: a face, the word, and bars for how strongly. */
export function Heat({ label, intensity, unsure = false }: { label: Emotion; intensity: number; unsure?: boolean }) {
  const { words } = useWords();
  // A newer server may know emotions that this console does not.
  const Face = Object.hasOwn(FACES, label) ? FACES[label] : EmojiMehRegular;
  const level = Math.min(3, Math.max(0, Math.round(intensity)));
  const tone = label === 'satisfied' ? 'cool' : label === 'neutral' ? 'even' : level >= 2 ? 'hot' : 'warm';
  const showsBars = label !== 'neutral' && level > 0;
  return (
    <span className="heat" data-tone={tone}>
      <Face />
      <span>{labelOf(words.labels.emotion, label)}</span>
      {showsBars && (
        <span className="heat-bars" role="img" aria-label={fill(words.queue.heat, { n: level })}>
          {[1, 2, 3].map((bar) => (
            <span key={bar} className="heat-bar" data-on={bar <= level} />
          ))}
        </span>
      )}
      {unsure && <span title={words.conversation.unsure}>?</span>}
    </span>
  );
}

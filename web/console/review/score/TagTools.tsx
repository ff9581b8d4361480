import { Button } from '@fluentui/react-components';
import { TagLock16Regular } from '@fluentui/react-icons/svg/tag-lock';
import { useState } from 'react';
import { useWords } from '../../app/context.ts';
import { understandingOf } from '../../views/tagWords.ts';
import { fill } from '../../words/index.ts';
import type { ReviewLine } from '../api/types.ts';
import { useReviewWords } from '../useReview.ts';
import { type Draft, withCorrection } from './draft.ts';
import { TagForm } from './TagForm.tsx';
import { sayValue, tagValue } from './tagValues.ts';
import { useJudging } from './useJudging.ts';
import './TagTools.css';

/** Below the tags of a customer's message: where a reviewer sets them right. */
export function TagTools({ line }: { line: ReviewLine }) {
  const { judging, state } = useJudging();
  const { words } = useWords();
  const { score } = useReviewWords();
  const [isOpen, setOpen] = useState(false);
  const understanding = understandingOf(line.understanding);
  if (understanding === undefined || line.author !== 'customer' || line.isOther || state.draft === undefined)
    return null;
  const corrections = state.draft.corrections.filter(({ seq }) => seq === line.seq);
  return (
    <div className="tag-tools">
      {corrections.map(({ tag, is }) => (
        <span key={tag} className="tag-corrected">
          {fill(score.tags.changed, {
            tag: score.tags.names[tag],
            was: sayValue(tagValue(understanding, tag), tag, words, score),
            is: sayValue(is, tag, words, score),
          })}
        </span>
      ))}
      <Button size="small" appearance="subtle" icon={<TagLock16Regular />} onClick={() => setOpen(true)}>
        {score.tags.button}
      </Button>
      {isOpen && (
        <TagForm
          text={line.text}
          understanding={understanding}
          corrections={corrections}
          onKeep={(corrected, reason) =>
            judging.change((draft: Draft) =>
              corrected.reduce((made, { tag, is }) => withCorrection(made, line.seq, tag, is, reason), draft),
            )
          }
          onLeave={() => setOpen(false)}
        />
      )}
    </div>
  );
}

import { Warning20Regular } from '@fluentui/react-icons/svg/warning';
import type { ConversationView } from '../api/types.ts';
import { useWords } from '../app/context.ts';
import { BriefFacts } from './BriefFacts.tsx';
import { BriefPromises } from './BriefPromises.tsx';
import { EarlierCases } from './EarlierCases.tsx';
import { MoodCurve } from './MoodCurve.tsx';
import { Part } from './Part.tsx';
import './BriefPane.css';

/** All a colleague must know before the first word, in their own language. */
export function BriefPane({ view }: { view: ConversationView }) {
  const { words } = useWords();
  const { brief } = view;
  const { why, summary, wish, warnings, said, remedies, styles, moods } = brief;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <aside className="brief" aria-label={words.brief.title} tabIndex={0}>
      {warnings.length > 0 && (
        <ul className="brief-warnings" aria-label={words.brief.warnings}>
          {warnings.map((warning) => (
            <li key={warning}>
              <Warning20Regular />
              <bdi>{warning}</bdi>
            </li>
          ))}
        </ul>
      )}
      <Part title={words.brief.why}>
        <p className="brief-why words">{why}</p>
      </Part>
      {summary.length > 0 && (
        <Part title={words.brief.summary}>
          {summary.map((sentence) => (
            <p key={sentence} className="words">
              {sentence}
            </p>
          ))}
        </Part>
      )}
      {wish !== undefined && (
        <Part title={words.brief.wish}>
          <p className="words">{wish}</p>
        </Part>
      )}
      <Part title={words.brief.moods}>
        <MoodCurve moods={moods} />
      </Part>
      <BriefFacts brief={brief} />
      <BriefPromises view={view} />
      {remedies.length > 0 && (
        <Part title={words.brief.remedies}>
          <ul className="brief-list">
            {remedies.map(({ id, text, state }) => (
              <li key={id}>
                <bdi>{text}</bdi> <span className="soft">{words.brief.remedyStates[state]}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {said.length > 0 && (
        <Part title={words.brief.said}>
          <ul className="brief-list">
            {said.map((sentence) => (
              <li key={sentence}>
                <bdi>{sentence}</bdi>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {styles.length > 0 && (
        <Part title={words.brief.styles} note={words.brief.stylesNote}>
          <ul className="brief-list">
            {styles.map(({ code, advice }) => (
              <li key={code}>{advice}</li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={words.brief.cases}>
        <EarlierCases cases={view.cases} openId={view.item.id} />
      </Part>
    </aside>
  );
}

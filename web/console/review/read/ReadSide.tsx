import { Tab, TabList } from '@fluentui/react-components';
import { useIsNarrow, useWords } from '../../app/context.ts';
import { Boundary } from '../../parts/Boundary.tsx';
import { ScorePanel } from '../score/ScorePanel.tsx';
import { useReviewWords } from '../useReview.ts';
import { CasePanel } from './CasePanel.tsx';
import { CoursePanel } from './CoursePanel.tsx';
import { PromisesPanel } from './PromisesPanel.tsx';
import { type ShownPanel, SIDE_PANELS } from './readActions.ts';

const PANELS = { score: ScorePanel, case: CasePanel, promises: PromisesPanel, course: CoursePanel };

/** What stands beside the transcript, one thing at a time; on a phone in its place. */
export function ReadSide({ panel, onPanel }: { panel: ShownPanel; onPanel(panel: ShownPanel): void }) {
  const { words } = useWords();
  const { read, frame } = useReviewWords();
  const isNarrow = useIsNarrow();
  const chosen = panel === 'talk' && !isNarrow ? 'score' : panel;
  const Panel = chosen === 'talk' ? undefined : PANELS[chosen];
  return (
    <aside className="read-side" aria-label={read.side}>
      <TabList
        className="read-tabs"
        size="small"
        selectedValue={chosen}
        onTabSelect={(_, { value }) => onPanel(value as ShownPanel)}
      >
        {isNarrow && <Tab value="talk">{words.conversation.transcript}</Tab>}
        {SIDE_PANELS.map((name) => (
          <Tab key={name} value={name} id={`tab-${name}`} aria-controls={chosen === name ? 'read-panel' : undefined}>
            {read.panels[name]}
          </Tab>
        ))}
      </TabList>
      {Panel !== undefined && (
        <div
          className="read-panel"
          id="read-panel"
          role="tabpanel"
          aria-labelledby={`tab-${chosen}`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
          tabIndex={0}
        >
          <Boundary key={chosen} instead={<p className="side-part">{frame.broken}</p>}>
            <Panel />
          </Boundary>
        </div>
      )}
    </aside>
  );
}

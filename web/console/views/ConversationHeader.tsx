import { Button, Tooltip } from '@fluentui/react-components';
import { ChevronLeft24Regular } from '@fluentui/react-icons/svg/chevron-left';
import { PanelRight20Filled, PanelRight20Regular } from '@fluentui/react-icons/svg/panel-right';
import { PersonArrowRight20Regular } from '@fluentui/react-icons/svg/person-arrow-right';
import type { ConversationView } from '../api/types.ts';
import { customerName, useApp, useIsNarrow, useUi, useWords } from '../app/context.ts';
import type { ActionName } from '../keys/actionNames.ts';
import { useAction } from '../keys/useKeys.ts';
import { Chip } from '../parts/Chip.tsx';
import { KeyHint } from '../parts/KeyHint.tsx';
import { LaneChip } from '../parts/LaneChip.tsx';
import { Severity } from '../parts/Severity.tsx';
import { labelOf } from '../words/index.ts';
import { MoreMenu } from './MoreMenu.tsx';
import './ConversationHeader.css';

/** Whose conversation this is, how it stands, and what can be done with it. */
export function ConversationHeader({ view }: { view: ConversationView }) {
  const { deeds } = useApp();
  const { words } = useWords();
  const showBrief = useUi((ui) => ui.showBrief);
  // The list has the first heading; on a phone it is not there.
  const Heading = useIsNarrow() ? 'h1' : 'h2';
  const { item, can } = view;
  const channel = labelOf(words.labels.channel, item.customer.channel);
  return (
    <header className="talk-head">
      <Button
        className="talk-back"
        appearance="subtle"
        icon={<ChevronLeft24Regular />}
        aria-label={words.conversation.back}
        onClick={() => deeds.open(undefined)}
      />
      <Severity level={item.severity} />
      <div className="talk-who">
        <Heading className="talk-name">
          <bdi>{customerName(item, words)}</bdi>
        </Heading>
        <p>
          {item.caseNumber !== undefined && <span>{item.caseNumber}</span>}
          <span>{channel}</span>
          <span>{labelOf(words.labels.locale, item.locale)}</span>
          {item.stage !== undefined && <Chip>{labelOf(words.labels.stage, item.stage)}</Chip>}
          <LaneChip lane={item.lane} />
        </p>
      </div>
      <div className="talk-deeds">
        {can.includes('claim') && <Deed action="claim" isPrimary />}
        {can.includes('takeover') && <Deed action="takeOver" />}
        {can.includes('propose') && <Deed action="propose" isWide />}
        {can.includes('promise') && <Deed action="promise" isWide />}
        {can.includes('return') && <Deed action="returnToBot" isWide />}
        <MoreMenu view={view} />
        <Tooltip content={words.actions.brief} relationship="label">
          <Button
            appearance="subtle"
            icon={showBrief ? <PanelRight20Filled /> : <PanelRight20Regular />}
            aria-pressed={showBrief}
            onClick={() => deeds.set({ showBrief: !showBrief })}
          />
        </Tooltip>
      </div>
    </header>
  );
}

function Deed({ action, isPrimary, isWide }: { action: ActionName; isPrimary?: boolean; isWide?: boolean }) {
  const { words } = useWords();
  const { run } = useAction(action);
  return (
    <Button
      size="small"
      className={isWide === true ? 'talk-deed-wide' : 'talk-deed'}
      appearance={isPrimary === true ? 'primary' : 'secondary'}
      {...(isPrimary === true ? { icon: <PersonArrowRight20Regular /> } : {})}
      onClick={run}
    >
      {words.actions[action]}
      <KeyHint action={action} />
    </Button>
  );
}

import { useApp, useDesk, useUi, useWords } from '../app/context.ts';
import { CloseForm } from '../forms/CloseForm.tsx';
import { DecideForm } from '../forms/DecideForm.tsx';
import { PromiseForm } from '../forms/PromiseForm.tsx';
import { ProposeForm } from '../forms/ProposeForm.tsx';
import { ReasonForm } from '../forms/ReasonForm.tsx';
import { ReturnForm } from '../forms/ReturnForm.tsx';
import { TransferForm } from '../forms/TransferForm.tsx';
import { SettingsDialog } from '../settings/SettingsDialog.tsx';
import { fill } from '../words/index.ts';
import { HelpDialog } from './HelpDialog.tsx';
import { Palette } from './Palette.tsx';
import { TeamDialog } from './TeamDialog.tsx';

/** Whatever stands over the page; one thing at a time. */
export function Dialogs() {
  const { calls } = useApp();
  const { words } = useWords();
  const dialog = useUi((ui) => ui.dialog);
  const selected = useUi((ui) => ui.selected);
  const view = useDesk((desk) => (selected === undefined ? undefined : desk.views[selected]));
  const { forms } = words;

  if (dialog === undefined) return null;
  if (dialog === 'palette') return <Palette />;
  if (dialog === 'help') return <HelpDialog />;
  if (dialog === 'settings') return <SettingsDialog />;
  if (dialog === 'team') return <TeamDialog />;
  if (view === undefined) return null;
  const { id, agent } = view.item;
  const holder = agent?.name ?? '';

  switch (dialog) {
    case 'propose':
      return <ProposeForm view={view} />;
    case 'promise':
      return <PromiseForm view={view} />;
    case 'transfer':
      return <TransferForm view={view} />;
    case 'close':
      return <CloseForm view={view} />;
    case 'decide':
      return <DecideForm view={view} />;
    case 'returnToBot':
      return <ReturnForm view={view} />;
    case 'release':
      return (
        <ReasonForm
          {...forms.release}
          onSubmit={(reason) => calls.release(id, reason).then(() => forms.release.done)}
        />
      );
    case 'takeOver':
      return (
        <ReasonForm
          title={fill(forms.takeOver.title, { name: holder })}
          lead={fill(forms.takeOver.lead, { name: holder })}
          submit={forms.takeOver.submit}
          onSubmit={(reason) => calls.takeOver(id, reason).then(() => undefined)}
        />
      );
  }
}

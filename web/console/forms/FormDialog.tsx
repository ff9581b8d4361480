import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
} from '@fluentui/react-components';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useApp, useWords } from '../app/context.ts';
import { useReturnFocus } from '../parts/useReturnFocus.ts';
import { fill } from '../words/index.ts';
import { STAY } from './stay.ts';
import './FormDialog.css';

interface FormDialogProps {
  title: string;
  lead?: string;
  submit: string;
  /** Something is missing or not right yet. */
  isIncomplete?: boolean;
  /** Resolves with what to tell and closes the form, or with `STAY`. A rejection stays in it as a sentence. */
  onSubmit(): Promise<string | undefined | typeof STAY>;
  /** Beside the main button. */
  extra?: ReactNode;
  /** Closes it, where it is not one of the console's own dialogs. */
  onLeave?: () => void;
  children?: ReactNode;
}

/** A form over the page: says what it will do, sends once, keeps what was typed when it did not work. */
export function FormDialog(props: FormDialogProps) {
  const { title, lead, submit, isIncomplete = false, onSubmit, extra, children } = props;
  const { deeds } = useApp();
  const { words } = useWords();
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  useReturnFocus();
  const leave = props.onLeave ?? (() => deeds.set({ dialog: undefined }));

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || isIncomplete) return;
    setBusy(true);
    setFault(undefined);
    onSubmit()
      .then((text) => {
        if (text === STAY) return;
        leave();
        if (text !== undefined) deeds.tell({ kind: 'success', text });
      })
      .catch((error: unknown) => setFault(fill(words.forms.failed, { why: deeds.explain(error) })))
      .finally(() => setBusy(false));
  };

  return (
    <Dialog open onOpenChange={(_, { open }) => open || leave()}>
      <DialogSurface className="form-surface">
        <form onSubmit={send} noValidate>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className="form-content">
              {lead !== undefined && <p className="soft">{lead}</p>}
              {children}
              {fault !== undefined && (
                <MessageBar intent="error">
                  <MessageBarBody>{fault}</MessageBarBody>
                </MessageBar>
              )}
            </DialogContent>
            <DialogActions>
              {extra}
              <Button onClick={leave}>{words.forms.cancel}</Button>
              <Button type="submit" appearance="primary" disabledFocusable={isBusy || isIncomplete}>
                {submit}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

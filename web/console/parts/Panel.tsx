import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useApp } from '../app/context.ts';
import { useReturnFocus } from './useReturnFocus.ts';

/** Something to look at over the page, with one way out. */
export function Panel({ title, close, children }: { title: string; close: string; children: ReactNode }) {
  const { deeds } = useApp();
  useReturnFocus();
  const leave = () => deeds.set({ dialog: undefined });
  return (
    <Dialog open onOpenChange={(_, { open }) => open || leave()}>
      <DialogSurface className="form-surface">
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className="form-content" tabIndex={0}>
            {children}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={leave}>
              {close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

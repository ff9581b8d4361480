import { Field, Input, Switch } from '@fluentui/react-components';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import type { SavedView } from '../api/types.ts';
import { useReviewWords } from '../useReview.ts';

interface ViewFormProps {
  view: SavedView | undefined;
  onSave(name: string, isShared: boolean): Promise<string | undefined>;
  onLeave(): void;
}

/** Name of a search that is kept, and for whom. */
export function ViewForm({ view, onSave, onLeave }: ViewFormProps) {
  const { find } = useReviewWords();
  const { views } = find;
  const [name, setName] = useState(view?.name ?? '');
  const [isShared, setShared] = useState(view?.isShared ?? false);
  return (
    <FormDialog
      title={view === undefined ? views.title : views.renameTitle}
      submit={views.submit}
      isIncomplete={name.trim() === ''}
      onLeave={onLeave}
      onSubmit={() => onSave(name.trim(), isShared)}
    >
      <Field label={views.name} hint={views.nameHint} required>
        <Input value={name} maxLength={80} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Field hint={views.shareHint}>
        <Switch label={views.share} checked={isShared} onChange={(_, { checked }) => setShared(checked)} />
      </Field>
    </FormDialog>
  );
}

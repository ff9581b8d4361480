import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { FilterTongue } from '../filterWords.ts';

/** Writes one more value. */
export function AddValue({ tongue: { find }, onAdd }: { tongue: FilterTongue; onAdd(value: string): void }) {
  const [text, setText] = useState('');
  const add = () => {
    if (text.trim() === '') return;
    onAdd(text.trim());
    setText('');
  };
  return (
    <Field label={find.write}>
      <Input
        value={text}
        maxLength={200}
        onChange={(_, { value }) => setText(value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          add();
        }}
        contentAfter={
          <Button appearance="transparent" size="small" disabled={text.trim() === ''} onClick={add}>
            {find.addValue}
          </Button>
        }
      />
    </Field>
  );
}

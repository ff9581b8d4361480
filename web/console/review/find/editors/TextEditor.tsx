import { Tag, TagGroup } from '@fluentui/react-components';
import { fill } from '../../../words/index.ts';
import { readAsked, writeAsked } from '../filterText.ts';
import { AddValue } from './AddValue.tsx';
import type { EditorProps } from './FilterEditor.tsx';

/** Values that are written. */
export function TextEditor({ name, value, tongue, onChange }: EditorProps) {
  const { find } = tongue;
  const asked = readAsked(value);
  const write = (values: readonly string[]) => onChange(writeAsked({ ...asked, values }));
  return (
    <>
      {asked.values.length > 0 && (
        <TagGroup
          className="editor-tags"
          aria-label={find.filters[name]}
          onDismiss={(_, data) => write(asked.values.filter((one) => one !== data.value))}
        >
          {asked.values.map((one) => (
            <Tag
              key={one}
              value={one}
              size="small"
              dismissible
              dismissIcon={{ 'aria-label': fill(find.removeValue, { value: one }) }}
            >
              <bdi>{one}</bdi>
            </Tag>
          ))}
        </TagGroup>
      )}
      <AddValue tongue={tongue} onAdd={(one) => write([...new Set([...asked.values, one])])} />
    </>
  );
}

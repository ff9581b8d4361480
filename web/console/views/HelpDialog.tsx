import { useWords } from '../app/context.ts';
import type { Action } from '../keys/actions.ts';
import { IS_MAC, keyLabel } from '../keys/matchKey.ts';
import { useActions } from '../keys/useKeys.ts';
import { Panel } from '../parts/Panel.tsx';
import './HelpDialog.css';

const GROUPS: readonly Action['group'][] = ['list', 'conversation', 'writing', 'console'];

/** Every key there is. */
export function HelpDialog() {
  const { words } = useWords();
  const actions = useActions();
  return (
    <Panel title={words.help.title} close={words.help.close}>
      <p className="soft">{words.help.single}</p>
      <div className="help">
        {GROUPS.map((group) => (
          <section key={group}>
            <h3>{words.keyGroups[group]}</h3>
            <dl>
              {actions
                .filter((action) => action.group === group && action.keys.length > 0)
                .map(({ name, keys }) => (
                  <div key={`${name}${keys[0]}`}>
                    <dt>
                      <kbd>{keyLabel(keys[0] ?? '', IS_MAC)}</kbd>
                    </dt>
                    <dd>{words.actions[name]}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Panel>
  );
}

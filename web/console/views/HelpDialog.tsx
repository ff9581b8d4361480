import { useUi, useWords } from '../app/context.ts';
import { type Action, actionWord } from '../keys/actions.ts';
import { IS_MAC, keyLabel } from '../keys/matchKey.ts';
import { useActions } from '../keys/useKeys.ts';
import { Panel } from '../parts/Panel.tsx';
import './HelpDialog.css';

const GROUPS: readonly Action['group'][] = ['page', 'list', 'conversation', 'writing', 'console'];

/** Every key there is. */
export function HelpDialog() {
  const { words } = useWords();
  const actions = useActions();
  const page = useUi((ui) => ui.page);
  // Of other pages' keys nobody needs to know here.
  const isHere = (group: Action['group']) =>
    actions.some((action) => action.group === group) && (page === 'desk' || group === 'page' || group === 'console');
  return (
    <Panel title={words.help.title} close={words.help.close}>
      <p className="soft">{words.help.single}</p>
      <div className="help">
        {GROUPS.filter(isHere).map((group) => (
          <section key={group}>
            <h3>{words.keyGroups[group]}</h3>
            <dl>
              {actions
                .filter((action) => action.group === group && action.keys.length > 0)
                .map(({ name, label, keys }) => (
                  <div key={`${name}${keys[0]}`}>
                    <dt>
                      <kbd>{keyLabel(keys[0] ?? '', IS_MAC)}</kbd>
                    </dt>
                    <dd>{actionWord({ name, label }, words)}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Panel>
  );
}

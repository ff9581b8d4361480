import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import type { Ability, ConversationView } from '../api/types.ts';
import { useWords } from '../app/context.ts';
import type { ActionName } from '../keys/actionNames.ts';
import { IS_MAC, keyLabel } from '../keys/matchKey.ts';
import { useActions } from '../keys/useKeys.ts';

/** What can be done with a conversation, in the order in which it usually is; and what it takes. */
const DEEDS: readonly (readonly [ActionName, Ability])[] = [
  ['propose', 'propose'],
  ['promise', 'promise'],
  ['approve', 'approve'],
  ['returnToBot', 'return'],
  ['transfer', 'transfer'],
  ['release', 'transfer'],
  ['close', 'close'],
  ['details', 'read'],
];

/** Everything that can be done with the open conversation. */
export function MoreMenu({ view }: { view: ConversationView }) {
  const { words } = useWords();
  const actions = useActions();
  const possible = DEEDS.filter(([, ability]) => ability === 'read' || view.can.includes(ability));
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label={words.palette.actions} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {possible.map(([name]) => {
            const action = actions.find((candidate) => candidate.name === name);
            const [key = ''] = action?.keys ?? [];
            return (
              <MenuItem key={name} secondaryContent={keyLabel(key, IS_MAC)} onClick={() => action?.run()}>
                {words.actions[name]}
              </MenuItem>
            );
          })}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

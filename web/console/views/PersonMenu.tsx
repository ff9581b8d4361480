import {
  Avatar,
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { Person20Regular } from '@fluentui/react-icons/svg/person';
import { SignOut20Regular } from '@fluentui/react-icons/svg/sign-out';
import type { PresenceState } from '../api/types.ts';
import { useApp, useMe, useWords } from '../app/context.ts';
import { useAction } from '../keys/useKeys.ts';
import { fill } from '../words/index.ts';

const CHOICES: readonly PresenceState[] = ['available', 'away', 'offline'];

/** Who is signed in, and whether they take conversations. */
export function PersonMenu() {
  const { deeds } = useApp();
  const { words } = useWords();
  const { person, presence } = useMe();
  const signOut = useAction('signOut');
  const label = `${fill(words.nav.menu, { name: person.name })}, ${words.presence[presence]}`;
  return (
    <Menu
      checkedValues={{ presence: [presence] }}
      onCheckedValueChange={(_, { checkedItems }) =>
        void deeds.setPresence((checkedItems[0] ?? presence) as PresenceState)
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="large"
          className="rail-place"
          aria-label={label}
          title={label}
          icon={
            <Avatar
              aria-hidden="true"
              color="brand"
              icon={<Person20Regular />}
              size={28}
              badge={{ status: presence, 'aria-hidden': 'true' }}
            />
          }
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {CHOICES.map((choice) => (
            <MenuItemRadio key={choice} name="presence" value={choice}>
              {words.presence[choice]}
            </MenuItemRadio>
          ))}
          <MenuDivider />
          <MenuItem icon={<SignOut20Regular />} onClick={signOut.run}>
            {words.nav.signOut}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

import { Chat24Filled, Chat24Regular } from '@fluentui/react-icons/svg/chat';
import { Keyboard24Regular } from '@fluentui/react-icons/svg/keyboard';
import { PeopleSettings24Filled, PeopleSettings24Regular } from '@fluentui/react-icons/svg/people-settings';
import { PeopleTeam24Regular } from '@fluentui/react-icons/svg/people-team';
import { Search24Regular } from '@fluentui/react-icons/svg/search';
import { Settings24Regular } from '@fluentui/react-icons/svg/settings';
import { isStaff, useApp, useMe, useUi, useWords } from '../app/context.ts';
import { PersonMenu } from './PersonMenu.tsx';
import { Place } from './Place.tsx';
import { ReviewPlaces } from './ReviewPlaces.tsx';
import './Rail.css';

/** The narrow bar with the console's places; at the foot of the window on a phone. */
export function Rail() {
  const { deeds } = useApp();
  const { words } = useWords();
  const me = useMe();
  const page = useUi((ui) => ui.page);
  const sees = isStaff(me.person);
  const isAdmin = me.person.roles.includes('admin');
  return (
    <nav className="rail" aria-label={words.nav.main}>
      <img className="rail-mark" src="/chat/mark.svg" alt={words.product} width="32" height="32" />
      {sees && (
        <>
          <Place
            label={words.nav.queue}
            isCurrent={page === 'desk'}
            icon={page === 'desk' ? <Chat24Filled /> : <Chat24Regular />}
            onClick={() => deeds.open(undefined)}
          />
          <Place
            label={words.actions.palette}
            icon={<Search24Regular />}
            onClick={() => deeds.set({ dialog: 'palette' })}
          />
          <Place label={words.nav.team} icon={<PeopleTeam24Regular />} onClick={() => deeds.set({ dialog: 'team' })} />
        </>
      )}
      {isAdmin && (
        <Place
          label={words.nav.people}
          isCurrent={page === 'people'}
          icon={page === 'people' ? <PeopleSettings24Filled /> : <PeopleSettings24Regular />}
          onClick={() => deeds.show({ page: 'people', selected: undefined })}
        />
      )}
      <ReviewPlaces />
      <span className="rail-space" />
      <span className="rail-wide">
        <Place label={words.actions.help} icon={<Keyboard24Regular />} onClick={() => deeds.set({ dialog: 'help' })} />
      </span>
      <Place
        label={words.nav.settings}
        icon={<Settings24Regular />}
        onClick={() => deeds.set({ dialog: 'settings' })}
      />
      <PersonMenu />
    </nav>
  );
}

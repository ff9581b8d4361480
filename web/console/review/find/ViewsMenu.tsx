import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { BookmarkFilled, BookmarkRegular } from '@fluentui/react-icons/svg/bookmark';
import { BookmarkAddRegular } from '@fluentui/react-icons/svg/bookmark-add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useState } from 'react';
import { useApp, useMe } from '../../app/context.ts';
import { fill } from '../../words/index.ts';
import type { SavedView } from '../api/types.ts';
import { useReviewWords } from '../useReview.ts';
import { queryOfView } from './search.ts';
import { useViews } from './useViews.ts';
import { ViewForm } from './ViewForm.tsx';

interface ViewsMenuProps {
  /** The search that is shown. */
  query: string;
  isOpen: boolean;
  onOpen(isOpen: boolean): void;
  onPick(query: string): void;
}

/** Searches that are kept: to take one, to keep this one, to change or delete one's own. */
export function ViewsMenu({ query, isOpen, onOpen, onPick }: ViewsMenuProps) {
  const { deeds } = useApp();
  const me = useMe().person.id;
  const { find } = useReviewWords();
  const [hasOpened, setOpened] = useState(false);
  const kept = useViews(isOpen || hasOpened);
  const [editing, setEditing] = useState<SavedView | 'new'>();
  const { views = [] } = kept;
  const here = kept.named(query);
  const own = views.filter(({ owner }) => owner.id === me);
  const shared = views.filter(({ owner }) => owner.id !== me);
  const tell = (work: Promise<string>) => work.then((text) => deeds.tell({ kind: 'info', text }), deeds.fail);
  const list = (title: string, some: readonly SavedView[]) =>
    some.length > 0 && (
      <MenuGroup>
        <MenuGroupHeader>{title}</MenuGroupHeader>
        {some.map((view) => (
          <MenuItemRadio key={view.id} name="view" value={view.id} onClick={() => onPick(queryOfView(view))}>
            <bdi>{view.name}</bdi>
            {view.owner.id !== me && <span className="soft"> {fill(find.views.by, { name: view.owner.name })}</span>}
          </MenuItemRadio>
        ))}
      </MenuGroup>
    );

  return (
    <>
      <Menu
        open={isOpen}
        onOpenChange={(_, { open }) => {
          setOpened(true);
          onOpen(open);
        }}
        checkedValues={{ view: here === undefined ? [] : [here.id] }}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button
            className="find-tool"
            icon={here === undefined ? <BookmarkRegular /> : <BookmarkFilled />}
            aria-label={here === undefined ? find.views.button : `${find.views.button}: ${here.name}`}
            title={find.views.button}
          >
            <span className="find-tool-word">{here === undefined ? find.views.button : <bdi>{here.name}</bdi>}</span>
          </Button>
        </MenuTrigger>
        <MenuPopover className="views-menu">
          <MenuList>
            {list(find.views.own, own)}
            {list(find.views.shared, shared)}
            {views.length === 0 && <MenuItem disabled>{find.views.none}</MenuItem>}
            <MenuDivider />
            {here === undefined && (
              <MenuItem icon={<BookmarkAddRegular />} onClick={() => setEditing('new')}>
                {find.views.save}
              </MenuItem>
            )}
            {here?.mayChange === true && (
              <>
                <MenuItem icon={<EditRegular />} onClick={() => setEditing(here)}>
                  {find.views.rename}
                </MenuItem>
                <MenuItem icon={<DeleteRegular />} onClick={() => void tell(kept.remove(here))}>
                  {fill(find.views.remove, { name: here.name })}
                </MenuItem>
              </>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
      {editing !== undefined && (
        <ViewForm
          view={editing === 'new' ? undefined : editing}
          onSave={(name, isShared) =>
            editing === 'new' ? kept.add(name, isShared, query) : kept.change(editing, { name, isShared })
          }
          onLeave={() => setEditing(undefined)}
        />
      )}
    </>
  );
}

import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ArrowDownload24Filled, ArrowDownload24Regular } from '@fluentui/react-icons/svg/arrow-download';
import { ClipboardSearch24Filled, ClipboardSearch24Regular } from '@fluentui/react-icons/svg/clipboard-search';
import { DataTrending24Filled, DataTrending24Regular } from '@fluentui/react-icons/svg/data-trending';
import { DocumentText24Filled, DocumentText24Regular } from '@fluentui/react-icons/svg/document-text';
import { Lightbulb24Filled, Lightbulb24Regular } from '@fluentui/react-icons/svg/lightbulb';
import { PersonFeedback24Filled, PersonFeedback24Regular } from '@fluentui/react-icons/svg/person-feedback';
import { Scales24Filled, Scales24Regular } from '@fluentui/react-icons/svg/scales';
import type { ComponentType } from 'react';
import { useApp, useIsNarrow, useMe, useUi, useWords } from '../app/context.ts';
import { reviewPagesOf } from '../review/access.ts';
import type { ReviewPageName } from '../review/place.ts';
import { Place } from './Place.tsx';

const SIGNS: Readonly<Partial<Record<ReviewPageName, readonly [ComponentType, ComponentType]>>> = {
  find: [ClipboardSearch24Regular, ClipboardSearch24Filled],
  figures: [DataTrending24Regular, DataTrending24Filled],
  actions: [Lightbulb24Regular, Lightbulb24Filled],
  report: [DocumentText24Regular, DocumentText24Filled],
  calibrations: [Scales24Regular, Scales24Filled],
  exports: [ArrowDownload24Regular, ArrowDownload24Filled],
  judged: [PersonFeedback24Regular, PersonFeedback24Filled],
};

/** The places of reviewers, for those who have them; on a phone behind one sign. */
export function ReviewPlaces() {
  const { deeds } = useApp();
  const { words } = useWords();
  const me = useMe();
  const isHere = useUi((ui) => ui.page === 'review');
  const page = useUi((ui) => ui.review.page);
  const isNarrow = useIsNarrow();
  const pages = reviewPagesOf(me.person);
  const current = !isHere ? undefined : page === 'case' ? 'find' : page;
  const open = (name: ReviewPageName) => deeds.review({ page: name, query: '' });
  const sign = (name: ReviewPageName) => {
    const [Regular, Filled] = SIGNS[name] ?? [];
    const Sign = name === current ? Filled : Regular;
    return Sign === undefined ? <span /> : <Sign />;
  };
  const places = pages.map((name) => (
    <Place
      key={name}
      label={words.nav.reviewPages[name]}
      isCurrent={name === current}
      icon={sign(name)}
      onClick={() => open(name)}
    />
  ));

  if (pages.length < 2) return places;
  if (!isNarrow)
    return (
      <>
        <span className="rail-line" />
        {places}
      </>
    );
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="large"
          className="rail-place"
          icon={isHere ? <ClipboardSearch24Filled /> : <ClipboardSearch24Regular />}
          aria-label={words.nav.review}
          title={words.nav.review}
          aria-current={isHere ? 'page' : undefined}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {pages.map((name) => (
            <MenuItem key={name} icon={sign(name)} onClick={() => open(name)}>
              {words.nav.reviewPages[name]}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useIsNarrow } from '../../app/context.ts';
import { usePageActions } from '../../keys/usePageActions.ts';
import { Loading } from '../../parts/Loading.tsx';
import { fill } from '../../words/index.ts';
import { useFinder } from '../find/useFinder.ts';
import { useShareLink } from '../find/useShareLink.ts';
import { useArrival } from '../parts/useArrival.ts';
import { useReviewPlace, useReviewWords } from '../useReview.ts';
import { NoCase } from './NoCase.tsx';
import { ReadHead } from './ReadHead.tsx';
import { ReadSide } from './ReadSide.tsx';
import { ReviewTranscript } from './ReviewTranscript.tsx';
import { readActions, type ShownPanel } from './readActions.ts';
import { type Reading, ReadingContext } from './reading.ts';
import { UnmaskDialog } from './UnmaskDialog.tsx';
import { useCase } from './useCase.ts';
import { useLeave } from './useLeave.ts';
import { useSelectedWords } from './useSelectedWords.ts';
import { goToLine, useShowLine } from './useShowLine.ts';
import './OneCase.css';

/** A case: its transcript, and beside it its score and everything that is known of it. */
export function OneCase({ caseRef }: { caseRef: string }) {
  const { place, go } = useReviewPlace();
  const { read } = useReviewWords();
  const isNarrow = useIsNarrow();
  const { finder, found } = useFinder(place.query);
  const leave = useLeave(caseRef);
  const share = useShareLink();
  const [at, setAt] = useState(() => lineIn(place.query));
  const { view, lines, error, isLoading, reload, fetchMore } = useCase(caseRef, at);
  const box = useRef<HTMLDivElement>(null);
  const [panel, setPanel] = useState<ShownPanel>(isNarrow ? 'talk' : 'score');
  const [standing, setStanding] = useState<number>();
  const [showsReasons, setReasons] = useState(true);
  const [isUnmasking, setUnmasking] = useState(false);
  const selected = useSelectedWords(box);

  const seqs = useMemo(() => lines?.lines.map(({ seq }) => seq) ?? [], [lines]);
  const { shown, show: mark } = useShowLine(seqs, setAt);
  const show = useCallback<Reading['show']>(
    (quote) => {
      if (isNarrow) setPanel('talk');
      setStanding(quote.seq);
      // On a phone the transcript is drawn only now.
      window.setTimeout(() => mark(quote));
    },
    [isNarrow, mark],
  );

  // Whoever came from a line that was found sees that line first.
  const first = useRef(at);
  useEffect(() => {
    if (first.current === undefined || !seqs.includes(first.current)) return;
    mark({ seq: first.current });
    first.current = undefined;
  }, [seqs, mark]);

  const index = found.cases.findIndex((one) => one.case === caseRef);
  const step = useCallback(
    async (by: 1 | -1) => {
      const id = await finder.neighbour(caseRef, by);
      if (id === undefined) return;
      finder.stand(id);
      go({ page: 'case', id, query: leave.query });
    },
    [finder, caseRef, go, leave.query],
  );
  const mayUnmask = view?.mayUnmask === true && view.unmaskedUntil === undefined;
  const move = useCallback(
    (by: 1 | -1, among: readonly number[]) => {
      const from = standing ?? 0;
      const next = by === 1 ? among.find((seq) => seq > from) : among.findLast((seq) => seq < from);
      if (next === undefined) return;
      if (seqs.includes(next)) {
        setPanel((before) => (isNarrow ? 'talk' : before));
        setStanding(next);
        window.setTimeout(() => goToLine(next));
      } else show({ seq: next });
    },
    [standing, seqs, isNarrow, show],
  );

  usePageActions(
    useMemo(
      () =>
        readActions(read, {
          line: (by) => move(by, seqs),
          stage: (by) => move(by, view?.stages.map(({ seq }) => seq) ?? []),
          step: (by) => void step(by),
          panel: setPanel,
          unmask: () => setUnmasking(mayUnmask),
          reasons: () => setReasons((before) => !before),
          share,
          back: leave.go,
        }),
      [read, move, seqs, view, step, mayUnmask, share, leave.go],
    ),
  );

  const reading = useMemo<Reading | undefined>(
    () =>
      view === undefined || lines === undefined
        ? undefined
        : { caseRef, view, lines: lines.lines, show, shown, selected, reload },
    [caseRef, view, lines, show, shown, selected, reload],
  );
  if (reading === undefined || view === undefined || lines === undefined) {
    if (isLoading) return <Loading label={read.loading} />;
    return <NoCase error={error} onRetry={reload} onBack={leave.go} />;
  }

  const total = found.total?.isExact === true ? found.total.count : undefined;
  const position =
    index < 0 ? undefined : fill(total === undefined ? read.nth : read.nthOf, { n: index + 1, total: total ?? '' });
  const showsTalk = !isNarrow || panel === 'talk';
  return (
    <ReadingContext value={reading}>
      <main className="read" id="conversation" tabIndex={-1} aria-label={read.title} data-panel={panel}>
        <Arrival />
        <ReadHead
          view={view}
          position={position}
          hasPrevious={index > 0}
          hasNext={index >= 0 && (index < found.cases.length - 1 || found.next !== undefined)}
          showsReasons={showsReasons}
          onBack={leave.go}
          onStep={(by) => void step(by)}
          onUnmask={() => setUnmasking(true)}
          onShare={share}
          onReasons={() => setReasons(!showsReasons)}
        />
        {showsTalk && (
          <div className="read-talk" ref={box}>
            <ReviewTranscript
              view={view}
              lines={lines.lines}
              earlier={lines.earlier}
              later={lines.later}
              shown={shown}
              standing={standing}
              showsReasons={showsReasons}
              onStand={setStanding}
              onMore={(end) => void fetchMore(end)}
            />
          </div>
        )}
        <ReadSide panel={panel} onPanel={setPanel} />
      </main>
      {isUnmasking && <UnmaskDialog caseRef={caseRef} onUnmasked={reload} onLeave={() => setUnmasking(false)} />}
    </ReadingContext>
  );
}

/** Whoever opens a case stands in it once it is there. */
function Arrival() {
  useArrival();
  return null;
}

/** The line that an address asks for. */
function lineIn(query: string): number | undefined {
  const at = new URLSearchParams(query).get('at') ?? '';
  return /^\d{1,9}$/.test(at) ? Number(at) : undefined;
}

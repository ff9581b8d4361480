import type { Route } from '../api/routes.ts';
import { createPackReader } from '../search/packReader.ts';
import { alarmRoutes } from './alarms/alarmRoutes.ts';
import { calibrationRoutes } from './calibrate/calibrationRoutes.ts';
import { figureRoutes } from './figures/figureRoutes.ts';
import { findRoutes } from './find/findRoutes.ts';
import { judgeRoutes } from './judge/judgeRoutes.ts';
import type { ReviewParts } from './parts.ts';
import { readRoutes } from './read/readRoutes.ts';
import { tagRoutes } from './tags/tagRoutes.ts';
import { createTake } from './take/take.ts';
import { viewRoutes } from './views/viewRoutes.ts';

export type ReviewDeps = Omit<ReviewParts, 'packOf'>;

/** The reviewers' side of the house. */
export interface Review {
  routes: Route[];
  start(): void;
  close(): Promise<void>;
}

/** Wires what reviewers do and its routes. */
export function createReview(deps: ReviewDeps): Review {
  const ownPack = createPackReader();
  const packOf: ReviewParts['packOf'] = async (id) => (id === deps.pack.id ? deps.pack : ownPack(id));
  const parts: ReviewParts = { ...deps, packOf };
  const take = createTake(parts);
  return {
    routes: [
      ...findRoutes(parts),
      ...readRoutes(parts),
      ...viewRoutes(parts),
      ...judgeRoutes(parts),
      ...calibrationRoutes(parts),
      ...tagRoutes(parts),
      ...figureRoutes(parts),
      ...alarmRoutes(parts),
      ...take.routes,
    ],
    start: () => take.start(),
    close: () => take.close(),
  };
}

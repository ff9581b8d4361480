import type { Route } from '../../api/routes.ts';
import type { ReviewParts } from '../parts.ts';
import { actionRoutes } from './actions/actionRoutes.ts';
import { exportRoutes } from './exports/exportRoutes.ts';
import { ExportRunner } from './exports/exportRunner.ts';
import { reportRoutes } from './report/reportRoutes.ts';

/** What reviewers take from what they see. */
export interface Take {
  routes: Route[];
  start(): void;
  close(): Promise<void>;
}

/** Wires actions, reports and exports. */
export function createTake(parts: ReviewParts): Take {
  const runner = new ExportRunner(parts);
  return {
    routes: [...actionRoutes(parts), ...reportRoutes(parts), ...exportRoutes(parts, runner)],
    start: () => runner.start(),
    close: () => runner.stop(),
  };
}

import { ACTION_STATES, type Staff } from '../../../../storage/index.ts';
import {
  Action,
  ActionChange,
  ActionMeasure,
  ActionMove,
  Actions as ActionsAnswer,
  ActionsQuery,
  MEASURES,
  NewAction,
} from '../../../api/contract/index.ts';
import { type Route, staffRoute } from '../../../api/routes.ts';
import { createAuditTrail } from '../../../audit/auditTrail.ts';
import { REVIEWERS, type ReviewParts } from '../../parts.ts';
import { Actions } from './actions.ts';
import { actionView } from './actionView.ts';

/** Actions shown at once; what is overdue comes first. */
const MOST_SHOWN = 500;

const urgency = ({ isOverdue, isCheckDue }: Action) => (isOverdue ? 0 : isCheckDue ? 1 : 2);

function byUrgency(one: Action, other: Action): number {
  return urgency(one) - urgency(other) || (one.due < other.due ? -1 : Number(one.due > other.due));
}

/** What is done so that it does not happen again. */
export function actionRoutes(parts: ReviewParts): Route[] {
  const { store, clock } = parts;
  const actions = new Actions({ ...parts, audit: createAuditTrail(store, clock) });

  async function people(): Promise<Staff[]> {
    const found: Staff[] = [];
    let after: string | undefined;
    do {
      const page = await store.people({ limit: 200, after });
      found.push(...page.items.filter(({ active }) => active).map(({ id, name }) => ({ id, name })));
      after = page.next;
    } while (after !== undefined);
    return found;
  }

  return [
    staffRoute({
      method: 'GET',
      path: '/review/actions',
      operationId: 'reviewActions',
      summary: 'Improvement actions, what is overdue first.',
      roles: REVIEWERS,
      query: ActionsQuery,
      answer: ActionsAnswer,
      handle: async ({ query, signedIn: { person } }) => {
        const today = actions.today();
        const all = (await actions.all()).map((one) => actionView(one, today));
        const states = query.state?.split(',').filter((state) => state !== '');
        const owner = query.owner === 'me' ? person.id : query.owner;
        const wanted = all.filter(
          (one) =>
            (states === undefined || states.includes(one.state)) &&
            (owner === undefined || one.owner.id === owner) &&
            (query.due !== 'overdue' || one.isOverdue) &&
            (query.due !== 'check' || one.isCheckDue) &&
            (query.case === undefined || one.finding.cases.includes(query.case)),
        );
        return {
          actions: wanted.sort(byUrgency).slice(0, MOST_SHOWN),
          counts: {
            ...Object.fromEntries(
              ACTION_STATES.map((state) => [state, all.filter((one) => one.state === state).length]),
            ),
            overdue: all.filter(({ isOverdue }) => isOverdue).length,
            checkDue: all.filter(({ isCheckDue }) => isCheckDue).length,
          },
          people: await people(),
          measures: [...MEASURES],
          today,
        };
      },
    }),
    staffRoute({
      method: 'POST',
      path: '/review/actions',
      operationId: 'addAction',
      summary: 'Makes an improvement action of something that was seen. Its figure is measured as it is before.',
      roles: REVIEWERS,
      status: 201,
      body: NewAction,
      answer: Action,
      handle: async ({ body, signedIn: { person } }) => actionView(await actions.add(person, body), actions.today()),
    }),
    staffRoute({
      method: 'GET',
      path: '/review/actions/:id',
      operationId: 'reviewAction',
      summary: 'One improvement action with its history.',
      roles: REVIEWERS,
      answer: Action,
      handle: async ({ params }) => actionView(await actions.get(params.id ?? ''), actions.today()),
    }),
    staffRoute({
      method: 'PATCH',
      path: '/review/actions/:id',
      operationId: 'changeAction',
      summary: 'Changes what an action says, who answers for it, when it is due, or how it is checked; or adds a note.',
      roles: REVIEWERS,
      body: ActionChange,
      answer: Action,
      handle: async ({ params, body, signedIn: { person } }) =>
        actionView(await actions.change(person, params.id ?? '', body), actions.today()),
    }),
    staffRoute({
      method: 'POST',
      path: '/review/actions/:id/move',
      operationId: 'moveAction',
      summary:
        'Brings an action to another state; whether it worked is said once its figure was measured after it was done.',
      roles: REVIEWERS,
      body: ActionMove,
      answer: Action,
      handle: async ({ params, body, signedIn: { person } }) =>
        actionView(await actions.move(person, params.id ?? '', body), actions.today()),
    }),
    staffRoute({
      method: 'POST',
      path: '/review/actions/:id/measure',
      operationId: 'measureAction',
      summary: 'Measures the figure of an action over a time after it was done.',
      roles: REVIEWERS,
      body: ActionMeasure,
      answer: Action,
      handle: async ({ params, body, signedIn: { person } }) =>
        actionView(await actions.measureEffect(person, params.id ?? '', body), actions.today()),
    }),
  ];
}

import { expect } from 'chai';
import * as z from 'zod';
import { Me, PersonChange, ROLES } from '../../../bot/api/contract/index.ts';
import { openApiDocument } from '../../../bot/api/openapi.ts';
import { conversationRoute, openRoute, type Route, staffRoute } from '../../../bot/api/routes.ts';
import { all, faultsOf, type Node } from './openApiFaults.ts';

const handle = async () => undefined;
const routes: Route[] = [
  openRoute({ method: 'GET', path: '/me', operationId: 'me', summary: 'Me.', answer: Me, handle }),
  staffRoute({
    method: 'PATCH',
    path: '/people/:id',
    operationId: 'changePerson',
    summary: 'Change.',
    roles: ['admin'],
    body: PersonChange,
    handle,
  }),
  conversationRoute({
    method: 'GET',
    path: '/conversations/:id/lines',
    operationId: 'lines',
    summary: 'Lines.',
    need: 'read',
    query: z.strictObject({ before: z.string().optional(), limit: z.string() }),
    handle,
  }),
];

describe('the OpenAPI document', () => {
  const document = openApiDocument(routes);

  it('is whole: references resolve, every route is there, names are unique', () => {
    expect(faultsOf(document, routes)).to.deep.equal([]);
  });

  it('is found wanting when it is not', () => {
    const twice = [...routes, { ...(routes[0] as Route), path: '/you' }];
    expect(faultsOf(openApiDocument(twice), twice)).to.deep.equal(['an operationId comes twice']);
    expect(faultsOf(document, [{ ...(routes[0] as Route), path: '/you' }])).to.have.length(1);
    expect(faultsOf({ ...document, info: { $ref: '#/components/schemas/Nothing' } }, routes)).to.have.length(1);
  });

  it('refers to the contract by name, and writes out what a body may leave out', () => {
    const { get } = document.paths['/me'] ?? {};
    expect(all(get, '$ref')).to.deep.equal(['#/components/schemas/Me', '#/components/schemas/Error']);
    const { patch } = document.paths['/people/{id}'] ?? {};
    const [body] = all(patch?.requestBody, 'schema') as Node[];
    expect(Object.keys(body?.properties as Node)).to.include.members(['roles', 'active', 'password']);
    expect(body?.required).to.equal(undefined);
    const { schemas } = document.components;
    expect(schemas.Role?.enum).to.deep.equal(ROLES);
    expect(all(schemas.Person, '$ref')).to.include('#/components/schemas/Role');
  });

  it('says what is needed: cookie, CSRF token, roles, query', () => {
    const { get } = document.paths['/conversations/{id}/lines'] ?? {};
    expect(get?.security).to.deep.equal([{ session: [] }]);
    const parameters = (get?.parameters ?? []) as Node[];
    expect(parameters.map((one) => [one.in, one.name, one.required])).to.deep.equal([
      ['path', 'id', true],
      ['query', 'before', false],
      ['query', 'limit', true],
    ]);
    const { patch } = document.paths['/people/{id}'] ?? {};
    expect(patch?.security).to.deep.equal([{ session: [], csrf: [] }]);
  });
});

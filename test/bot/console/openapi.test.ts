import { expect } from 'chai';
import { describe, it } from 'mocha';
import { openApiDocument } from '../../../bot/api/openapi.ts';
import { useConsole } from '../../support/consoleRig.ts';
import { faultsOf } from '../api/openApiFaults.ts';

describe('the routes of the console', () => {
  const rig = useConsole();

  it('are described, each under a name of its own, without a fault', () => {
    const { routes } = rig.console;
    const document = openApiDocument(routes);
    expect(faultsOf(document, routes)).to.deep.equal([]);
    expect(new Set(routes.map(({ operationId }) => operationId)).size).to.equal(routes.length);
    expect(Object.keys(document.paths)).to.include.members([
      '/queue',
      '/events',
      '/presence',
      '/colleagues',
      '/search',
      '/conversations/{id}',
      '/conversations/{id}/lines',
      '/conversations/{id}/check',
      '/conversations/{id}/typing',
      '/conversations/{id}/attachments/{attachmentId}',
    ]);
    const commands = [
      'claim',
      'release',
      'return',
      'transfer',
      'takeover',
      'send',
      'note',
      'propose',
      'decide',
      'promise',
      'keep',
      'close',
    ];
    for (const command of commands) expect(document.paths).to.have.property(`/conversations/{id}/${command}`);
  });
});

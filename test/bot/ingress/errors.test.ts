import { expect } from 'chai';
import { AppError, ERRORS, errorBody, errorForLog, toAppError } from '../../../bot/errors.ts';

describe('AppError', () => {
  for (const [code, { status, message }] of Object.entries(ERRORS))
    it(`${code} is ${status} with a sentence for anyone to read`, () => {
      const error = new AppError(code as keyof typeof ERRORS, { reason: 'why', cause: new Error('inside') });
      expect(error.status).to.equal(status).and.to.be.within(400, 599);
      expect(message).to.match(/^[A-Z][^\n]{10,}\.$/);
      expect(JSON.parse(JSON.stringify(errorBody(error)))).to.deep.equal({ error: { code, message } });
    });

  it('names the field when there is one', () => {
    const body = errorBody(new AppError('invalid_request', { field: 'from.id' }));
    expect(body.error.field).to.equal('from.id');
  });

  it('makes internal of anything else, and shows nothing of it', () => {
    for (const thrown of [new TypeError('secret of undefined'), 'secret', undefined, { secret: 1 }]) {
      const error = toAppError(thrown);
      expect([error.code, error.status, error.cause]).to.deep.equal(['internal', 500, thrown]);
      expect(JSON.stringify(errorBody(error))).not.to.contain('secret');
    }
  });

  it('leaves its own kind as it is', () => {
    const error = new AppError('conflict');
    expect(toAppError(error)).to.equal(error);
  });
});

describe('errorForLog', () => {
  it('tells class, code and place, and not the message', () => {
    const error = Object.assign(new RangeError('secret\n    more secret'), { code: 'ERR_X' });
    const line = errorForLog(error);
    expect([line.name, line.code]).to.deep.equal(['RangeError', 'ERR_X']);
    expect(line.at[0]).to.contain('errors.test.ts');
    expect(JSON.stringify(line)).not.to.contain('secret');
  });

  it('takes anything', () => {
    expect([errorForLog('secret'), errorForLog(undefined)]).to.deep.equal([
      { name: 'string', at: [] },
      { name: 'undefined', at: [] },
    ]);
  });
});

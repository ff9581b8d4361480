import { expect } from 'chai';
import { parseActivity } from '../../../bot/ingress/activity.ts';
import { activityIdOf } from '../../../bot/ingress/activityId.ts';
import { message, post, startIngress } from './ingressServer.ts';

const idOf = (fields: Record<string, unknown>, at: string) => {
  const sent = message({ id: undefined, ...fields });
  return activityIdOf(parseActivity(JSON.parse(JSON.stringify(sent))), JSON.stringify(sent), new Date(at));
};
const T0 = '2026-11-21T09:30:00.000Z';
const T1 = '2026-11-21T09:30:02.000Z';
const T2 = '2026-11-21T09:31:00.000Z';

describe('activityIdOf', () => {
  it('is the id the channel gave', () => {
    expect(idOf({ id: 'a-1' }, T0)).to.equal('a-1');
  });

  it('without one recognises a resend, however late, by its timestamp and words', () => {
    expect(idOf({}, T0))
      .to.equal(idOf({}, T2))
      .and.to.match(/^sha256-[\w-]{43}$/);
  });

  it('without one tells two messages of the same words apart by their timestamps', () => {
    expect(idOf({}, T0)).not.to.equal(idOf({ timestamp: T1 }, T0));
  });

  it('without id and timestamp goes by the time of arrival', () => {
    const plain = { timestamp: undefined };
    expect(idOf(plain, T0)).to.equal(idOf(plain, T1));
    expect(idOf(plain, T0)).not.to.equal(idOf(plain, T2));
    expect(idOf(plain, T0)).not.to.equal(idOf({ ...plain, text: 'Another.' }, T0));
  });

  it('is what the receiver and the caller get', async () => {
    const server = await startIngress();
    const answer = await post(server.url, message({ id: undefined }));
    await server.close();
    expect(answer.body.id).to.match(/^sha256-/);
    expect(server.received[0]?.id).to.equal(answer.body.id);
  });
});

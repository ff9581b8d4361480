import { expect } from 'chai';
import { type DomainView, mixComplaint } from '../../../nlp/model/mixComplaint.ts';

const view = (share: number, probability: number | undefined, complaints: number): DomainView => {
  return { share, probability, complaints };
};

describe('what domains make of a complaint together', () => {
  it('counts each by how much the text looks like its own', () => {
    expect(mixComplaint([view(0.9, 0.2, 0.5), view(0.1, 0.9, 0.5), view(0, 0.5, 0.6)])).to.be.closeTo(0.27, 0.001);
  });

  it('hears a domain without complaints only of texts that are surely its own', () => {
    expect(mixComplaint([view(0.2, 0, 0), view(0.8, 0.8, 0.6)])).to.be.closeTo(0.8, 1e-9);
    expect(mixComplaint([view(0.75, 0, 0), view(0.25, 0.8, 0.6)])).to.be.closeTo(0.2, 0.001);
    expect(mixComplaint([view(0.75, 0, 0.03), view(0.25, 0.8, 0.6)])).to.be.closeTo(0.8, 1e-9);
  });

  it('lets messages to this bot speak for kinds of writing that know no complaints', () => {
    const brands = view(0.4, 0.2, 0.3);
    expect(mixComplaint([view(0.6, undefined, 0), brands, view(0, 0.9, 0.6)])).to.be.above(0.4);
    expect(mixComplaint([view(0, undefined, 0), brands, view(0, 0.9, 0.6)])).to.be.closeTo(0.2, 0.001);
  });

  it('knows nothing where nobody tells', () => {
    expect(mixComplaint([view(1, undefined, 0)])).to.equal(0.5);
  });
});

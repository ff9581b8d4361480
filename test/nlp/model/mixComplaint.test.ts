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

  it('lets those speak for kinds of writing that know no complaints who are likest the text, this bot before others', () => {
    const brands = view(0.2, 0.1, 0.3);
    const bot = view(0.2, 0.9, 0.6);
    const without = mixComplaint([view(0, undefined, 0), view(0.5, 0.1, 0.3), view(0.5, 0.9, 0.6)]);
    const mixed = mixComplaint([view(0.6, undefined, 0), brands, bot]);
    expect(mixed).to.be.above(without);
    expect(mixed).to.be.below(mixComplaint([view(0.6, undefined, 0), view(0.01, 0.1, 0.3), bot]));
    expect(mixComplaint([view(0.6, undefined, 0), brands, view(0, 0.9, 0.6)])).to.be.closeTo(0.1, 0.001);
  });

  it('knows nothing where nobody tells', () => {
    expect(mixComplaint([view(1, undefined, 0)])).to.equal(0.5);
  });
});

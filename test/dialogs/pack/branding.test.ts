import { expect } from 'chai';
import fc from 'fast-check';
import { Branding } from '../../../dialogs/pack/branding.ts';
import { contrast, mix } from '../../../dialogs/pack/colour.ts';
import { paletteOf } from '../../../dialogs/pack/index.ts';

const channel = fc.integer({ min: 0, max: 255 });
const colours = fc
  .tuple(channel, channel, channel)
  .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`)
  .filter((color) => Branding.safeParse({ color }).success);

describe('the colours of a brand', () => {
  it('have the contrast that WCAG gives', () => {
    expect(contrast('#000000', '#ffffff')).to.equal(21);
    expect(contrast('#ffffff', '#ffffff')).to.equal(1);
    expect(contrast('#767676', '#ffffff')).to.be.closeTo(4.54, 0.01);
    expect(contrast('#0f6466', '#ffffff')).to.equal(contrast('#ffffff', '#0f6466'));
  });

  it('mix evenly', () => {
    expect(mix('#000000', '#ffffff', 0.5)).to.equal('#808080');
    expect(mix('#123456', '#ffffff', 0)).to.equal('#123456');
  });

  it('are refused when they are too light to be read', () => {
    expect(Branding.safeParse({ color: '#0f6466' }).success).to.equal(true);
    for (const color of ['#7fd0c8', '#ffcc00', '#ffffff', '0f6466', '#0f6']) {
      expect(Branding.safeParse({ color }).success, color).to.equal(false);
    }
  });

  it('can be read on each other by day and by night, whatever colour is taken', () => {
    fc.assert(
      fc.property(colours, (color) => {
        const { light, dark } = paletteOf(color);
        const of = (palette: typeof light, name: string) => palette[`--${name}`] ?? '';
        const pairs: [string, string][] = [
          ['#ffffff', of(light, 'own')],
          [of(light, 'accent'), '#fbfaf7'],
          [of(light, 'accent-deep'), of(light, 'accent-tint')],
          [of(light, 'accent-deep'), mix('#ffffff', color, 0.2)],
          [of(light, 'avatar-ink'), of(light, 'avatar')],
          ['#f4fbfa', of(dark, 'own')],
          [of(dark, 'accent'), '#1f2a2c'],
          [of(dark, 'accent-ink'), of(dark, 'accent')],
          [of(dark, 'accent-deep'), of(dark, 'accent-tint')],
          [of(dark, 'avatar-ink'), of(dark, 'avatar')],
        ];
        for (const [ink, ground] of pairs) expect(contrast(ink, ground), `${ink} on ${ground}`).to.be.at.least(4.5);
      }),
    );
  });
});

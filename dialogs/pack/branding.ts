import * as z from 'zod';
import { contrast, mix } from './colour.ts';

/** Least contrast of text with its ground (WCAG 2.2, level AA). */
const LEAST_CONTRAST = 4.5;
/** Grounds of the chat page (web/chat/colours.css): paper by day, raised surface by night. */
const PAPER = '#fbfaf7';
const NIGHT_SURFACE = '#1f2a2c';
const NIGHT_INK = '#f4fbfa';

const FILE = /^[a-z0-9][a-z0-9-]{0,60}\.(?:svg|png)$/;

function isHttps(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:';
}

/** How the chat page looks. Its title and heading are `brand`. */
export const Branding = z.strictObject({
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'write the colour as "#0f6466"')
    .refine(
      (color) => contrast(color, PAPER) >= LEAST_CONTRAST,
      `too light to be read on the page and under white text: contrast must be at least ${LEAST_CONTRAST}`,
    )
    .optional()
    .describe('Buttons, links and the own bubbles, as "#0f6466". Dark enough to be read on white.'),
  logo: z
    .string()
    .max(300)
    .refine((logo) => FILE.test(logo) || isHttps(logo), 'an https address, or an .svg or .png file in web/chat')
    .optional()
    .describe('Square picture beside the name: an https address, or an .svg or .png file in web/chat.'),
});
export type Branding = z.infer<typeof Branding>;

/** The colours of the page that follow from the brand's, as CSS custom properties. */
export interface Palette {
  readonly light: Readonly<Record<string, string>>;
  readonly dark: Readonly<Record<string, string>>;
}

/** Colours that can be read on each other, by day and by night, made from the brand's colour. */
export function paletteOf(color: string): Palette {
  let bright = color;
  while (contrast(bright, NIGHT_SURFACE) < 7) bright = mix(bright, '#ffffff', 0.1);
  // White on the colour itself is readable already; the bubble's ink by night is a little darker.
  let own = color;
  while (contrast(own, NIGHT_INK) < LEAST_CONTRAST) own = mix(own, '#000000', 0.05);
  return {
    light: {
      '--accent': color,
      '--own': color,
      '--accent-deep': mix(color, '#000000', 0.3),
      '--accent-tint': mix(color, '#ffffff', 0.9),
      '--avatar': mix(color, '#ffffff', 0.84),
      '--avatar-ink': mix(color, '#000000', 0.3),
    },
    dark: {
      '--accent': bright,
      '--accent-ink': '#0c1416',
      '--own': own,
      '--accent-deep': bright,
      '--accent-tint': mix(bright, NIGHT_SURFACE, 0.88),
      '--avatar': mix(color, '#000000', 0.35),
      '--avatar-ink': mix(bright, '#ffffff', 0.5),
    },
  };
}

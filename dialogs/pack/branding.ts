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

/** Strongest mixture of the accent under a label of its own colour (web/chat/chat.css). */
const TINT = 0.2;

/** Moves a colour towards black or white until it can be read on each of its grounds. */
function readable(color: string, towards: string, grounds: (own: string) => readonly string[]): string {
  let own = color;
  while (grounds(own).some((ground) => contrast(own, ground) < LEAST_CONTRAST)) own = mix(own, towards, 0.05);
  return own;
}

/** Colours that can be read on each other, by day and by night, made from the brand's colour. */
export function paletteOf(color: string): Palette {
  const bright = readable(color, '#ffffff', (own) => [NIGHT_SURFACE, mix(NIGHT_SURFACE, own, TINT)]);
  return {
    light: {
      '--accent': color,
      '--own': color,
      '--accent-deep': readable(color, '#000000', () => [mix('#ffffff', color, TINT)]),
      '--accent-tint': mix('#ffffff', color, 0.1),
      '--avatar': mix('#ffffff', color, 0.16),
      '--avatar-ink': readable(color, '#000000', () => [mix('#ffffff', color, 0.16)]),
    },
    dark: {
      '--accent': bright,
      '--accent-ink': '#0c1416',
      '--own': readable(color, '#000000', () => [NIGHT_INK]),
      '--accent-deep': bright,
      '--accent-tint': mix(NIGHT_SURFACE, bright, 0.12),
      '--avatar': mix(NIGHT_SURFACE, bright, 0.15),
      '--avatar-ink': bright,
    },
  };
}

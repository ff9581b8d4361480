import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
  teamsHighContrastTheme,
} from '@fluentui/react-components';

/** The product's green-blue, from web/chat/mark.svg, in the steps that Fluent asks for. */
const BRAND: BrandVariants = {
  10: '#03191a',
  20: '#08292a',
  30: '#0a3536',
  40: '#0b4142',
  50: '#0c4e50',
  60: '#0e595b',
  70: '#0f6466',
  80: '#0f6d70',
  90: '#1f8184',
  100: '#379396',
  110: '#52a6a7',
  120: '#6fb9b8',
  130: '#8dcbc9',
  140: '#abddda',
  150: '#c8ece9',
  160: '#e4f7f5',
};

const FONT =
  "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', 'PingFang SC', 'PingFang TC', 'Microsoft YaHei', 'Microsoft JhengHei', 'Noto Sans CJK SC', 'Noto Sans CJK TC', sans-serif";

const withFont = (theme: Theme): Theme => ({ ...theme, fontFamilyBase: FONT });

const dark = createDarkTheme(BRAND);

export const LIGHT = withFont(createLightTheme(BRAND));
export const DARK = withFont({
  ...dark,
  colorBrandForeground1: BRAND[120],
  colorBrandForeground2: BRAND[130],
  colorBrandForegroundLink: BRAND[120],
  colorCompoundBrandForeground1: BRAND[120],
});
export const CONTRAST = withFont(teamsHighContrastTheme);

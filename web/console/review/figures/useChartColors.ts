import { useSyncExternalStore } from 'react';

/** Colours of charts as charts take them: they mix them, so a variable of CSS does not do. */
export interface ChartColors {
  main: string;
  other: string;
  line: string;
  /** From few to many, of what became worse, stayed the same, became better. */
  change: Readonly<Record<'worse' | 'same' | 'better', readonly [few: string, many: string]>>;
}

const COLORS: Readonly<Record<string, ChartColors>> = {
  light: {
    main: '#0f6d70',
    other: '#8a8f94',
    line: '#8a3707',
    change: { worse: ['#fbe9dd', '#8a3707'], same: ['#f1f2f3', '#5c6166'], better: ['#e4f7f5', '#0b4142'] },
  },
  dark: {
    main: '#6fb9b8',
    other: '#9aa0a6',
    line: '#f3b184',
    change: { worse: ['#3a2415', '#f3b184'], same: ['#2a2d30', '#b4b9be'], better: ['#14383a', '#abddda'] },
  },
  contrast: {
    main: '#1aebff',
    other: '#ffffff',
    line: '#ffff01',
    change: { worse: ['#000000', '#ffff01'], same: ['#000000', '#ffffff'], better: ['#000000', '#1aebff'] },
  },
};

function listen(onChange: () => void): () => void {
  const watching = new MutationObserver(onChange);
  watching.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => watching.disconnect();
}

/** The colours of the theme that is shown. */
export function useChartColors(): ChartColors {
  const theme = useSyncExternalStore(listen, () => document.documentElement.dataset.theme ?? 'light');
  return (COLORS[theme] ?? COLORS.light) as ChartColors;
}

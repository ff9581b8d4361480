const DIGITS = '零一二三四五六七八九';
const SIGN = /[零〇一幺二兩两三四五六七八九]/gu;
/** Four or more in a row are read out one by one; fewer are a count. */
const READ_OUT = /[零〇一幺二兩两三四五六七八九](?:[ -]?[零〇一幺二兩两三四五六七八九]){3,}/gu;

/** A message with numbers that were read out one by one ("一三八零零…") in figures. */
export function withFigures(text: string): string {
  return text.replace(READ_OUT, (spoken) =>
    spoken.replace(SIGN, (sign) => {
      if (sign === '〇') return '0';
      if (sign === '幺') return '1';
      return String(sign === '兩' || sign === '两' ? 2 : DIGITS.indexOf(sign));
    }),
  );
}

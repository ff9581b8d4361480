/** Rows of the table that are not yet answered as they should be, by id. */
export const KNOWN_MISSES: ReadonlySet<string> = new Set(
  'cn007 cn015 cn032 cn124 cn127 cn137 cn147 cn212 cn256 cn262 cn265 cn323 en012 en034 en099 en102 en130 en178 en229 en233 en240 en269 en273 en305 en314 en318 en324 tw017 tw031 tw036 tw041 tw132 tw144 tw161 tw220 tw230'.split(
    ' ',
  ),
);

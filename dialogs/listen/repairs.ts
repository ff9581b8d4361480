/**
 * What was done to a thing so far: "each time you replace another part", "broken down for the third time", 修了三次, 換過兩次.
 * The clause that says it is the value.
 */
export const REPAIRED =
  /\b(?:each|every|first|second|third|fourth|fifth|\d+(?:st|nd|rd|th)) (?:time|visit)\b[^.!?]{0,40}\b(?:replac|repair|fix|chang)\w*|\b(?:replac|repair|fix|mend)(?:ed|s)?\b[^.!?,]{0,30}\b(?:once|twice|(?:two|three|four|five|several|many|\d+) times)\b|\b(?:broken?|breaks|broke|packed up|gone wrong)(?: down)?(?: again)? (?:for )?(?:the |a )?(?:second|third|fourth|fifth|\d+(?:nd|rd|th)) time\b|(?:送?修|返修|维修|維修|换|換|整)[了咗过過]?(?:[\d一二两兩三四五六七八九十几幾好多]+)(?:次|趟|回)|(?:[师師]傅|工程[师師]|技[术術][员員]|[维維]修(?:[员員]|人[员員])?)[^，。,]{0,3}(?:[来來嚟]|上[门門])[^，。,]{0,3}[\d二两兩三四五六七八九十几幾好多]+(?:次|趟|回)|\b(?:two|three|several|\d|both) (?:different )?(?:engineers|technicians)\b|\b(?:second|third|fourth|another) (?:engineer|technician)(?: visit)?\b|\b(?:engineer|technician)s?\b[^.!?]{0,24}\b(?:twice|(?:two|three|four|several|\d) times)\b|第[二三四五六\d]次(?:坏|壞|故障|送修|返修|维修|維修|修)/iu;

/** What shows on somebody, or is felt. */
const SHOWS =
  '(?:blotch\\w*|hives|welts|rash\\w*|itch\\w*|puff(?:y|ed)|swell\\w*|swollen|spots|bumps|lumps|numb|tingl\\w*|burning|stinging|peel(?:ing|ed)|sore|inflamed|weeping|bleeding|bruis\\w*|blister\\w*|red (?:patches|marks|lines|and \\w+)|gone (?:all )?(?:red|white|blue|purple|grey))';

/** Where on the body. */
const PART =
  '(?:faces?|skin|lips?|mouths?|tongues?|throats?|cheeks?|eyes?|eyelids?|necks?|arms?|legs?|hands?|fingers?|feet|chests?|tumm(?:y|ies)|bellys?|backs?|bottom|bum|scalp|chin|head|body|ears?|gums?)';

/** Somebody, and not a thing. */
const SOMEBODY =
  '(?:i|my|me|he|she|his|her|him|we|our|they|their|kids?|child\\w*|toddlers?|bab(?:y|ies)|sons?|daughters?|husband|wife|mum|mom|dad|boy|girl|lad|nan)';

const AILS = new RegExp(
  `\\b${SOMEBODY}\\b[^.!?\\n]{0,60}\\b(?:${SHOWS} (?:\\w+ ){0,4}${PART}|${PART} (?:\\w+ ){0,5}${SHOWS})\\b|\\b(?:coeliac|celiac|eczema|asthma|allerg\\w+|ibs|crohn['’]?s|colitis)\\b[^.!?]{0,16}\\b(?:flar\\w*|attack|reaction|kick\\w* off|playing up)\\b|\\b(?:set off|triggered) (?:my|his|her|our) (?:coeliac|celiac|eczema|asthma|allerg\\w+|ibs)\\b|\\b(?:bab(?:y|ies)|child\\w*|toddlers?|kids?|sons?|daughters?|husband|wife|mum|mom|dad|nan|he|she|i|we)(?:['’]?(?:s|ve|m|re))?(?: (?:has|have|is|was|were|been|keeps?|kept|still|started)){0,3} (?:coughing|wheezing|choking|gagging|vomiting|retching|feverish|gasping|struggling to breathe|drowsy|floppy|listless)\\b|\\b(?:cracked|chipped|broke|broken|lost|split|knocked out) (?:an?|my|his|her|the|their) (?:\\w+ )?(?:tooth|teeth|molar|crown|filling|veneer|dentures?|incisor)\\b|\\b(?:came|come|coming|broke|broken|breaking|comes) (?:up|out) in (?:a |an |some |red |big |little |itchy )*(?:rash\\w*|hives|spots|bumps|welts|blotch\\w*|lumps)\\b`,
  'iu',
);

/** Asks whether somebody should be taken to a doctor. */
const NEEDS_DOCTOR =
  /\b(?:should|do|does|shall|must) (?:i|we|he|she|they)\b[^.!?]{0,40}\b(?:hospital|doctors?|gp|a&e|er|emergency|clinic|ambulance|walk-?in)\b/iu;

/** Nobody, or not yet. */
const NOBODY = /\b(?:nobody|no ?one|none of us|not|never|n['’]t|no)\b[^.!?]{0,24}$/iu;

/** Whether a message in English says that somebody's body shows it, or asks whether they need a doctor. */
export function somebodyAils(text: string): boolean {
  const told = text.slice(0, 1000);
  if (NEEDS_DOCTOR.test(told)) return true;
  const found = AILS.exec(told);
  return found !== null && !NOBODY.test(told.slice(Math.max(0, found.index - 30), found.index));
}

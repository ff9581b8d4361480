/** What lives, crawls or flies, and is on no menu. */
const CREATURE =
  /\b(?:moths?|(?:an?|the|dead|live|fruit|house|big|little|black|of|some|two|three) fl(?:y|ies)|flies(?! (?:to|from|off|out|over))|bluebottles?|mosquito(?:e?s)?|gnats?|wasps?|bees?|ants?|earwigs?|crickets?|grasshoppers?|woodl(?:ouse|ice)|centipedes?|millipedes?|lizards?|geckos?|frogs?|droppings?|mouse|mice|rats?|(?:cock)?roach(?:es)?|beetles?|bugs?|insects?|creep[iy][ -]crawl(?:y|ies)|caterpillars?|grubs?|larvae?|maggots?|worms?|slugs?|snails?|spiders?|weevils?)\b/iu;

/** What somebody may bite on or swallow, or is disgusted to find. */
const FOREIGN =
  /\b(?:glass|shards?|plastic|metal|wires?|screws?|bolts?|staples?|stones?|pebbles?|grit|gravel|(?:toe|finger)?nails?|hairs?|plasters?|band[- ]?aids?|bandages?|toothpicks?|string|rubber(?: band)?|gloves?|cardboard|splinters?|(?:a|some(?:body|one)['’]?s|false) (?:tooth|teeth)|cigarette|needles?|razor ?blades?|feathers?|buttons?|tape)\b/iu;

/** What is eaten or drunk, and what it comes in. */
const FOOD =
  '(?:food|meals?|soups?|salads?|burgers?|sandwich(?:es)?|toasties?|rice|noodles?|cakes?|muffins?|bread|loaf|bagels?|cereals?|granola|muesli|porridge|oats|drinks?|milk|cream|cheese|butter|coffee|latte|tea|juice|beer|wine|cider|cola|water|pizzas?|curry|curries|sauces?|gravy|ketchup|dish(?:es)?|plates?|pasta|spaghetti|lasagne|chicken|fish|beef|pork|lamb|ham|bacon|sausages?|steaks?|mince|dumplings?|desserts?|puddings?|ice creams?|yogh?urts?|custard|stews?|wraps?|pies?|past(?:y|ies)|tarts?|congee|laksa|satay|dal|dhal|biryani|naan|roti|prata|paneer|starters?|mains?|chips|fries|crisps|biscuits?|cookies?|chocolates?|sweets|jelly|jam|honey|peanut butter|nuts|beans|peas|sweetcorn|corn|veg(?:etables?)?|fruit|berries|strawberr(?:y|ies)|raspberr(?:y|ies)|grapes?|apples?|bananas?|lettuce|spinach|broccoli|flour|sugar|eggs?|omelette|sushi|ramen|kebabs?|tacos?|burritos?|smoothies?|milkshakes?|baby food|formula|lunch|dinner|breakfast|takeaway|tins?|cans?|jars?|pouch(?:es)?|packets? of|bags? of)';
const ANY_FOOD = new RegExp(`\\b${FOOD}\\b`, 'iu');

/** What lives was in it, on it, or on its way. */
const THERE =
  /\b(?:in|inside|into|on(?: top of)?|under|among(?:st)?|at the bottom of|through|out of) (?:it|there|them|one|mine|the|my|our|his|her|their|your|an?|this|that|each|every|some)\b|\b(?:inside|in there|in it)\b|\b(?:crawl|swim|float|wriggl|mov)\w*\b|\bcame out\b/iu;

/** A thing is foreign only in what is eaten: there are buttons on every machine. */
const IN_FOOD = new RegExp(
  `\\b(?:in|inside|into|through|under|at the bottom of) (?:it|there|them|(?:the|my|our|his|her|their|your|an?|this|that|each|one of (?:the|my|your))(?: [\\w'’]+){0,2} ${FOOD})\\b|\\b(?:inside|in there|in it)\\W*$|^ on (?:it\\b|(?:the|my|our|his|her|an?|their) (?:\\w+ )?(?:food|plates?|pizzas?|steaks?|burgers?|chips|salads?|dish|cakes?|eggs?|fish|rice)\\b)`,
  'iu',
);

/** Neither a fault of software nor vermin of no dish. */
const NO_FOOD =
  /\b(?:software|website|app|update|computer|on the wall|in (?:the|our|my) (?:room|bed|toilet|bathroom|shower|car ?park))\b/iu;

/** Nothing was found. */
const NONE =
  /\b(?:no|without|not an?|not any|never|isn['’]?t|wasn['’]?t|weren['’]?t|(?<!looks?|looked|felt|feels|seems|seemed) like) (?:\w+ ){0,2}$/iu;

/** Longest stretch between what was found and where it was. */
const NEAR = 60;

/** Whether what was found lies in or on what is eaten. */
function liesIn(told: string, words: RegExp, where: RegExp): boolean {
  const found = words.exec(told);
  if (found === null || NONE.test(told.slice(Math.max(0, found.index - 24), found.index))) return false;
  const [after = ''] = told
    .slice(found.index + found[0].length, found.index + found[0].length + NEAR)
    .split(/[.!?\n]/u);
  // "A glass of wine", "stone cold", "plastic packaging": no foreign body.
  return (
    !/^ (?:of (?!glass|metal|plastic|wood|hair)|cold\b|packag\w*|lid|cup|spoon|straw)/iu.test(after) &&
    where.test(after)
  );
}

/** Whether a sentence in English says that something was in what is eaten which does not belong there, however it says it. */
export function hasSomethingInFood(text: string): boolean {
  const told = text.slice(0, 1000);
  if (!ANY_FOOD.test(told) || NO_FOOD.test(told)) return false;
  return liesIn(told, CREATURE, THERE) || liesIn(told, FOREIGN, IN_FOOD);
}

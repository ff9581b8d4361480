/**
 * Given names in Latin letters that customers write often: enough to tell a full name from a street or a product. A name that
 * is missing is still understood where it was asked for.
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `
aaron abigail adam ahmed aisha alan albert alexander alexis ali alice alison amanda amber amit amy ana andrea
andrew angela anjali ann anna anthony aoife archie arjun arthur ashley austin barbara benjamin betty beverly
billy brandon brenda brian brittany bruce bryan callum carl carlos carol carolyn catherine charles charlotte
cheryl chloe christina christine christopher claire colin connor cynthia daniel danielle david deborah debra
deepa denise dennis derek diana diane donald donna doris dylan edward elena elizabeth emily emma eric ethan
evelyn ewan fatima fiona frances frank freya gabriel gareth gary gemma george gillian giulia gloria graham
gregory hamish hannah hans harry hassan hazel heather helen henry ian ibrahim ingrid isabella isla ivan jack
jacob jacqueline james jane janet janice jason jean jeffrey jennifer jeremy jerry jesse jessica jia joan joe
john jonathan jordan jose joseph joshua joyce juan judith judy julie justin karen kate katherine kathleen
kathryn katie kayla keith kelly kenji kenneth kevin kimberly kwok kyle larry laura lauren lawrence leo liam
linda ling lisa logan lori louis louise lucy luis lukas madison marco margaret maria marie marilyn mark martha
martin mary matthew megan mei melissa michael michelle miguel ming mohammed muhammad nancy natalie natasha
nathan neil niamh nicholas nicole nigel noah olga oliver olivia omar oscar pamela patricia patrick paul peter
pierre poppy priya rachel rahul raj raymond rebecca richard robert roger ronald rory ruth ryan sam samantha samuel
sandra sanjay sara sarah scott sean sharon shirley simon siobhan siu sofia sophia sophie stephanie stephen steve
steven stuart sunita susan teresa terry theresa thomas timothy tracy trevor tyler victoria vikram virginia wei
william yuki yusuf zachary zoe
dave davey mike mick tom tommy joe joey ben benny dan danny nick tony chris matt rob robbie bob bobby jim jimmy tim timmy
kate katy cathy kathy liz lizzie beth jen jenny becky debbie debs vicky vic andy pete phil ron ronnie stu fred freddie ted
jill gail lynn lyn maggie nora rita sally sheila tina val wendy kai luke josh jake mia ella eva ava lily zara jo josie
geoff jeff greg gerald gwen ellie charlie alfie archie oscar amelia imran tariq abdul ali hasan nadia leila aaliyah
dmitri olga pavel piotr anya ivana marta jorge pablo diego carmen lucia sofie lars sven bjorn anders wai kah hui yan yee
`
    .trim()
    .split(/\s+/u),
);

/** Those of them that are districts, stations and branches as well. */
export const NAMES_OF_PLACES: ReadonlySet<string> = new Set([
  'austin',
  'charlotte',
  'jordan',
  'logan',
  'madison',
  'victoria',
  'virginia',
]);

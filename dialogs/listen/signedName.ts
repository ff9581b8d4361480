import { FAMILY_NAMES, GIVEN_NAMES } from './givenNames.ts';
import { isFullName, isTitledName, mayBeLatinName, nameIn } from './nameAnswer.ts';

/** A part of a message in which somebody says who they are: "Im Carol", "its Kim here", "my name is Ade". */
const SAYS_WHO =
  /^\W*(?:(?:and|hi|hello|hey|oh|btw|by the way)[ ,]+){0,2}(?:(?:i['’]?m|i am|it['’]?s|this is)|(?<named>(?:my |the )?(?:booking |account |order )?names?(?:['’]?s| is| of)?:?))\s+(?<name>\p{L}[\p{L}'’-]+(?: \p{L}[\p{L}'’-]+){0,2}?)(?: here| speaking| again| btw)?\W*$/iu;

/** "Dev Raman here", at the counter of a telephone: two words with a capital, whatever list knows them. */
const IS_HERE =
  /^\W*(?:(?:hi|hello|hey|good (?:morning|afternoon|evening))[ ,]+)?(?!(?:The|Your|My|This|That|No|Not|Still|Customer|Very|Same|First|Last|New|Happy|Black|Good|Great)\b)(\p{Lu}[\p{Ll}'’]+(?: \p{Lu}[\p{L}'’-]+){1,2}) here\W*$/u;

/** Who they are, and whose: 我是王麗, 我係佢個女陳詠欣. */
const HAN_SAYS_WHO = /^\s*我[叫是係系]\p{Script=Han}{2,10}\s*$/u;

/** "我是他妈妈，姓向". */
const SURNAME_ONLY = /^\s*(?:我|本人|敝|免[贵貴])?姓(\p{Script=Han}{1,2})\s*$/u;

/** The name that a table is booked under: "7pm, six of us, under May Lin", 用我的名字订的，林敏. */
const BOOKED_AS =
  /\b(?:under|in the name of)(?: the name(?: of)?| my name,?)? (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)\b|(?:我的?名字?|本人名?)(?:[订訂留取][的嘅]?)?[，,\s:：]*(\p{Script=Han}{2,3})$/u;

/** For how many, and who: "七點八個人 朱小姐". */
const BOOKED_FOR = /[位人](?:[，,\s]+)(\p{Script=Han}{1,2}(?:先生|小姐|女士|太太|太))[\s\p{P}]*$/u;

/** How much of a message is searched. */
const MOST_READ = 600;

/**
 * The name by which somebody introduces themselves in passing, in the middle of a complaint as well. Only names that people have:
 * "it's broken" and "I'm furious" introduce nobody.
 */
export function signedName(text: string): string | undefined {
  const parts = text.slice(0, MOST_READ).split(/[,.;!?，。；！？\n]|\s[-–—]\s|\b(?:and|but)\b/u);
  for (const part of parts) {
    const own = HAN_SAYS_WHO.test(part) ? nameIn(part.trim()) : undefined;
    if (own !== undefined && isFullName(own)) return own;
    const surname = SURNAME_ONLY.exec(part)?.[1];
    if (surname !== undefined && nameIn(`姓${surname}`) !== undefined) return surname;
    const here = IS_HERE.exec(part)?.[1];
    if (here !== undefined && nameIn(here) !== undefined) return here;
    const said = SAYS_WHO.exec(part)?.groups;
    const name = said?.name;
    if (name === undefined || nameIn(name) === undefined) continue;
    const [first = ''] = name.split(' ');
    const isCalled = said?.named !== undefined && /^\p{Lu}/u.test(name);
    if (isCalled || isFullName(name) || (GIVEN_NAMES.has(first.toLowerCase()) && !name.includes(' '))) return name;
  }
  const titled = BOOKED_FOR.exec(text.slice(0, MOST_READ))?.[1];
  if (titled !== undefined && isTitledName(titled)) return titled;
  const [, latin, han] = BOOKED_AS.exec(text.slice(0, MOST_READ)) ?? [];
  const booked = latin ?? han;
  const isTheirs = booked !== undefined && nameIn(booked) !== undefined;
  return isTheirs && (isFullName(booked) || mayBeLatinName(booked) || FAMILY_NAMES.has(booked.toLowerCase()))
    ? booked
    : undefined;
}

/** What it was like, in one word: no place. */
const LIKE_THAT =
  /^\W*(?:it was |just |so |very |too |really |pretty ){0,2}(?:slow|rude|bad|terrible|awful|horrible|poor|cold|dirty|loud|noisy|late|wrong|expensive|disgusting|gross|rubbish|crap|everything|all of it)\W*$/iu;

/** How the story goes on, or what was not done: no place is told so. */
const GOES_ON =
  /^(?!.*(?:店[\s\p{P}]*$|好像))(?:[\s\p{P}]*(?:结果|結果|可是|但是|然后|然後|后来|後來|居然|竟然|而且|跟住|[点點]知|[谁誰]知)(?![那嗰是一這这])\p{Script=Han}{3,}|.*[也都](?:[没沒冇]|[不唔](?![是係系知清曉晓]))\p{Script=Han}|.*就[哭走吐][了咗])/u;

/** How somebody is by now: 而家好返少少，睇咗醫生. */
const OF_HEALTH =
  /好(?:返|番|了?(?:很|好)多|[啲些点點])(?!的店)|[睇看](?:了|咗|過|过|完)(?:醫生|医生|醫師|医师)|[吃食](?:了|咗|過|过)(?:药|藥)|\b(?:feel(?:s|ing)? (?:\w+ )?(?:better|worse|ok|fine)|(?:saw|seen|been to) (?:a|the|our|my) (?:doctor|gp))\b/iu;

/** Whether words that stand where a place was asked for go on with the story, or say what it was like. */
export const tellsNoPlace = (text: string): boolean =>
  GOES_ON.test(text) || LIKE_THAT.test(text) || OF_HEALTH.test(text);

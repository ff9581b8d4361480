/**
 * The beginnings of long passwords that lists of broken ones hold most. Length alone does not make these good; the
 * minimum of 12 letters keeps out nearly everything else on such lists.
 */
const COMMON =
  /^(?:pass(?:word|wort|code|w0rd)|p[a@]ssw[o0]rd|qwert[yz]|asdfgh|1q2w3e4r|qazwsx|zaq1|letmein|welcome|iloveyou|admin|changeme|kesu|woaini)/i;

/**
 * Whether a password is one of the first to be tried: it begins like a common one and adds little, repeats a few letters,
 * runs up or down, or holds its owner's login (NIST SP 800-63B §3.1.1.2).
 */
export function isWeakPassword(password: string, login: string): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  const name = login.split('@', 1)[0] ?? '';
  if (new Set(plain).size < 5) return true;
  if (COMMON.test(plain) && plain.length < 20) return true;
  if (name.length >= 4 && plain.includes(name)) return true;
  return isRun(plain);
}

/** Whether nearly every letter is the neighbour of the one before it, as in 123456789012 or abcdefghijkl. */
function isRun(text: string): boolean {
  let steps = 0;
  for (let i = 1; i < text.length; i++) {
    const distance = text.charCodeAt(i) - text.charCodeAt(i - 1);
    // 9 to 0 and 0 to 9 go on counting.
    if (Math.abs(distance) === 1 || Math.abs(distance) === 9) steps++;
  }
  return steps >= (text.length - 1) * 0.8;
}

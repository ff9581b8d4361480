/** What a courier brings. */
const GOODS =
  /\b(?:parcels?|packages?|deliver(?:y|ies|ed)|orders?|box(?:es)?|shipments?|packets?|couriers?|drivers?|groceries|shopping)\b/iu;

/** Gone before anybody came for it. */
const GONE =
  /\b(?:stolen|nicked|pinched|swiped|taken|stole|thieves|thief|theft|porch pirates?|walked off with|helped themselves)\b/iu;

/** Where it was put, or that nobody was given it. */
const LEFT =
  /\b(?:left|leave|leaving|dumped|dropped|put|placed|abandoned|chucked|threw|sat|sitting|lying)\b[^.!?]{0,40}\b(?:doorstep|door|porch|step|steps|outside|street|pavement|hallway|lobby|corridor|gate|garden|bins?|mailbox|letter ?box|driveway|drive|view|unattended|neighbou?r\w*|reception|landing|stairwell|lift|void deck|guardhouse)\b|\b(?:from|off|on) (?:my|our|the) (?:front )?(?:doorstep|door|porch|step|driveway|garden|hallway|lobby|landing)\b|\b(?:says|said|marked|shows|showing|claims?)\W{1,3}(?:it(?:['’]s| is| was)? |as )?(?:safely )?delivered\b/iu;

/** Somebody was there, came in, or is accused of it: that is a matter for the police before any other. */
const OF_PERSONS =
  /\b(?:robbed|mugged|snatched|knife|weapon|threat\w*|attack\w*|assault\w*|punch\w*|push\w*|burgl\w*|broke in\w*|break-?in|wallet|purse|handbag|card|identity|pickpocket\w*)\b|\b(?:driver|courier|rider|employee|colleague|staff|guy|man|he|she|they)(?: (?:has|have|had|just|must have|actually|clearly))* (?:stole|stolen|nicked|pinched|swiped|took|taken|pocketed)\b/iu;

/** Whether goods were taken from where they had been left: to them nothing happened but a delivery gone wrong. */
export function isTakenFromOutside(text: string): boolean {
  const told = text.slice(0, 1000);
  return GOODS.test(told) && GONE.test(told) && LEFT.test(told) && !OF_PERSONS.test(told);
}

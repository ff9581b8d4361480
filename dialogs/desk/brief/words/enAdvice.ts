import type { BriefWords } from './briefWords.ts';

/** How to meet each way of dealing with us (playbook §3). */
export const enStyles: BriefWords['style'] = {
  hot_tempered: 'Quick to heat. Let them finish, do not argue, name the feeling once, then act fast.',
  foul_mouthed: 'Swears. Answer the matter, not the words; one calm boundary if people are insulted.',
  critic: 'Finds fault with everything and still buys. Agree where they are right, and keep to the one matter at hand.',
  domineering: 'Wants to be in charge. Be brief, give choices to decide between, never an order.',
  wavering: 'Changes their mind. Sum up what is settled in numbered points before you go on.',
  quarrelsome: 'Looks for an argument. Do not answer point by point; come back to what you can do.',
  emotional: 'Appeals to feeling. Take the time for one warm sentence, then a concrete step.',
  self_righteous: 'Speaks for all customers. Take the principle seriously and say what will change.',
  well_prepared: 'Knows the law or has evidence. Be exact, promise nothing vague, give no legal opinion.',
  influential: 'Press or reach. Same treatment as everybody, in writing, nothing that may not be quoted.',
  acquainted: 'Claims to know somebody here. Be friendly, and keep to the usual procedure.',
  extortionist: 'Asks for money for silence. See the warning; the complaint itself is still real until checked.',
  talkative: 'Tells at length. Thank them, pick up the one point that matters, lead on with one question.',
  exacting: 'Wants it exact and complete. Answer each point, with figures and times, and admit each flaw.',
};

/** What to mind in each lane (playbook §7). */
export const enLanes: BriefWords['lane'] = {
  safety:
    'Health first, money later. Ask how they are now and whether a child or an older person is affected; advise a doctor where it may be needed. Ask them to keep the product, the packaging and any medical papers. Do not guess at the cause.',
  threat:
    'Stay with the facts and make no legal statement. Never talk them out of turning to an authority, a lawyer or the press. A supervisor, and whoever speaks for the house, must know today.',
  extortion:
    'Do not pay for silence and do not meet anybody alone. Write in this channel only. Ask politely for evidence, tell headquarters the same facts, and call nobody an extortionist: the complaint counts until it is checked.',
  crime:
    'Refer them to the police and offer help with it: records, recordings, a contact. Keep everything; block what can be blocked (card, account). Do not name suspects.',
  abuse:
    'They crossed a line with people. Stay courteous and with the matter; one calm boundary is enough. If there are threats or sexual words, you may end the conversation politely; the record is kept.',
  self_harm:
    'A life may be at stake. Answer at once, calmly and warmly; ask directly whether they are safe now. Give the crisis line, stay until somebody is with them or they have got through, tell your supervisor. The complaint can wait.',
  vip: 'A customer with a contact of their own. Tell that contact, and give a person and a time instead of a procedure.',
};

/**
 * Every sentence a customer can read, by key, with what may be filled in. Locale catalogs (`en/`, `zhHans/`,
 * `zhHant/`) give at least three wordings for each key; the compiler and a test check that none is missing.
 *
 * `by` is a point in time in words ("6:00 pm today", "今天18:00"), `number` a case number, `matter` a noun phrase for
 * what went wrong ("your order not having arrived", "订单没有按时送到"), `who` a role ("a supervisor", "客服主管").
 */
export interface ReplyParams {
  'greeting.first': { brand: string; bot: string };
  // somebody we know from an earlier conversation
  'greeting.known': { brand: string; bot: string; name: string };
  'greeting.back': { number: string };
  'smalltalk.hello': Nothing;
  identity: { brand: string; bot: string };

  // 1 vent: short, no question marks piled up, no defence, an open invitation to go on
  'vent.ack.angry': Nothing;
  'vent.ack.anxious': Nothing;
  'vent.ack.confused': Nothing;
  'vent.ack.disappointed': Nothing;
  // somebody close to them has died
  'vent.ack.grief': Nothing;
  // old, ill, disabled, with a baby, short of money: met before the matter, and made easy
  'vent.ack.care': Nothing;
  'vent.ack.neutral': Nothing;
  // reported without a feeling, of a matter we are sure of: what it is like to meet with it; safety has words of its own
  'vent.ack.quality': Nothing;
  'vent.ack.delivery': Nothing;
  'vent.ack.waiting': Nothing;
  'vent.ack.staff': Nothing;
  'vent.ack.aftersales': Nothing;
  'vent.ack.billing': Nothing;
  'vent.ack.advertising': Nothing;
  'vent.ack.network': Nothing;
  'vent.ack.account': Nothing;
  'vent.ack.environment': Nothing;
  'vent.ack.process': Nothing;
  // on a birthday, at a wedding
  'vent.ack.occasion': Nothing;
  'vent.more.hot': Nothing;
  'vent.more.calm': Nothing;

  // 2 apology: for what they went through, naming feeling and fact; no admission; thanks for telling us; willing to help
  'apology.angry': { matter: string; number: string };
  'apology.anxious': { matter: string; number: string };
  'apology.confused': { matter: string; number: string };
  'apology.disappointed': { matter: string; number: string };
  'apology.neutral': { matter: string; number: string };
  // somebody close to them has died, and this came on top of it
  'apology.grief': { matter: string; number: string };
  // something grave has happened, and they write calmly of it
  'apology.grave': { matter: string; number: string };
  // somebody is ill or hurt: care for them, and no word about anger
  'apology.hurt': { number: string };
  // for somebody in a hurry: a concrete time at once
  'apology.promise': { by: string };

  // for somebody who wants nothing but to be heard: it is read, and nothing more is asked
  'listen.close': Nothing;

  // 3 clarify: a short lead-in, then one question
  'clarify.noted': Nothing;
  'clarify.name': { name: string };
  'clarify.photo': Nothing;
  'clarify.sendPhoto': Nothing;
  'clarify.beside': Nothing; // a yes with something beside it: that is kept
  'clarify.unknown': Nothing;
  'clarify.declined': Nothing;
  'clarify.corrected': { label: string; value: string };
  'clarify.added': { label: string; value: string };
  'clarify.why': Nothing;
  // a question we cannot answer: it stands in the case, for those who can
  'clarify.question': { by: string };
  // asked whether it may still be eaten or used: not until somebody knows
  'clarify.unsafe': { by: string };
  // they have said so already: nothing of the kind is asked again
  'clarify.already': Nothing;
  // they complain, in an answer, of having to tell it once more
  'clarify.repeat': Nothing;
  // they go on letting off steam while something is asked: leads on, so that it gets moving
  'clarify.lead': Nothing;
  // told under a question what makes it hard for them, or that somebody has died
  'clarify.care': Nothing;
  'clarify.grief': Nothing;
  'ask.details': Nothing;
  'ask.name': Nothing;
  'ask.contact': Nothing;
  'ask.product': Nothing;
  'ask.batch': Nothing;
  'ask.orderNumber': Nothing;
  'ask.place': Nothing;
  'ask.occurredOn': Nothing;
  'ask.amount': Nothing;
  'ask.quantity': Nothing;
  'ask.evidence': Nothing;
  'ask.symptoms': Nothing;
  'ask.effect': Nothing;
  'ask.tried': Nothing;
  // asked a second and last time: narrower, easier to answer, "don't know" explicitly welcome
  'again.details': Nothing;
  'again.name': Nothing;
  'again.contact': Nothing;
  'again.product': Nothing;
  'again.batch': Nothing;
  'again.orderNumber': Nothing;
  'again.place': Nothing;
  'again.occurredOn': Nothing;
  'again.amount': Nothing;
  'again.quantity': Nothing;
  'again.evidence': Nothing;
  'again.symptoms': Nothing;
  // somebody fell, was cut or burnt: no question about stomach and rash
  'again.injury': Nothing;
  'again.effect': Nothing;
  'again.tried': Nothing;

  // 4 restate: facts and demand in the customer's own terms, then the closed question "is that right?"
  'restate.summary': { lines: readonly string[] };
  // for somebody who has lost the thread: `lines` are numbered already
  'restate.numbered': { lines: string };
  // a fact that was not known before, under the restatement
  'restate.added': { label: string; value: string };
  'restate.changed': { label: string; value: string };
  // after a question of theirs about something else: is what was read back right?
  'restate.still': Nothing;
  'restate.which': Nothing;
  'restate.missing': Nothing; // they say that something was left out: what?
  'restate.correct': { label: string }; // the customer named a fact that is wrong: what is right?

  // asked what we will do: within what the bot may do, or for another to decide; when they hear; what happens next
  'next.mine': Nothing;
  'next.theirs': { who: string; by: string };
  'next.when': { by: string };
  'next.whom': { number: string };
  'next.paidBack': { number: string };
  'next.sentTo': { contact: string };
  'next.sentHere': Nothing;
  'next.how': { by: string };

  // 5 propose
  'wish.ask': Nothing;
  'wish.again': Nothing;
  /** The apology that was asked for, before an offer that is none. */
  'sorry.asked': Nothing;
  'propose.one': { remedy: string };
  'propose.two': { first: string; second: string };
  // both of what they asked for, at once
  'propose.both': { first: string; second: string };
  'propose.again': Nothing;
  'propose.which': Nothing;
  'propose.limit': Nothing; // asked whether that is all
  'propose.think': Nothing; // they want time to think
  'propose.beyond': { wish: string; who: string; by: string; remedy: string };

  // 6 consult
  'consult.view': Nothing;
  'consult.offer': { remedy: string };
  'consult.person': { who: string; by: string; number: string };

  // 7 commit: who does what by when, the number; then sorry again, thank you for trusting us, we will improve
  'commit.summary': { actions: readonly string[]; by: string; number: string };
  'commit.close': Nothing;

  // 8 follow-up
  'followUp.solved': { number: string; matter: string };
  'followUp.nudge': { number: string };
  'followUp.last': { number: string };
  'followUp.pending': { number: string; by: string };
  'followUp.wish': { by: string }; // something else is asked for while the plan is carried out
  // the promised time has come, and the customer has not answered our last question
  'followUp.open': { number: string };
  'followUp.reopened': { number: string; by: string };
  'csat.ask': Nothing;
  'csat.again': Nothing;
  'csat.high': Nothing;
  'csat.middle': Nothing;
  'csat.low': { by: string; number: string };
  'csat.skipped': Nothing;

  // a person
  'human.requested': { by: string; number: string };
  'human.requested.first': { by: string };
  'human.waiting': { by: string };
  'human.late': { by: string };
  // nobody came a second time: it is with somebody who leads now
  'human.lateSupervisor': { who: string; by: string };
  // one of us promised something, and its time has come without a word
  'human.promiseDue': { by: string };
  'human.joined': { name: string }; // a colleague is here from now on, under their name
  'human.transferred': { name: string }; // another colleague is here instead
  // they have to hand it back; another answers by then
  'human.released': { name: string; by: string };
  // they have gone without a word, for whatever reason; another answers by then
  'human.lapsed': { name: string; by: string };
  // back with the bot, which has all that was said; the open question or what comes next follows
  'human.back': { name: string };
  'human.backPending': { number: string; by: string };
  'human.backOpen': Nothing;
  // the colleague's work is done: closed, still under way, or without a case
  'human.done': { name: string; number: string };
  'human.doneFollowUp': { name: string; by: string; number: string };
  'human.left': { name: string };
  // said in the name of a colleague
  'agent.offer': { remedy: string };
  'human.noted': Nothing;
  'human.added': { by: string }; // told more of it while they wait
  'human.near': { by: string; crisis: string }; // while somebody in despair waits for a person: never a receipt
  'human.relief': { by: string };
  // the heat rises: a person is offered, not forced
  'human.offer': Nothing;
  'human.cancelled': Nothing;
  // the customer goes on with the bot while the request for a person stands
  'human.carryOn': { by: string };

  // interruptions
  'status.case': { number: string; state: string; next: string };
  'status.ask': Nothing;
  'status.verify': { number: string };
  'status.unknown': { number: string };
  'cancel.ask': { number: string };
  'cancel.done': { number: string };
  'cancel.kept': Nothing;
  'cancel.nothing': Nothing;
  'language.switched': Nothing;
  'goodbye.open': { number: string };
  'goodbye.plain': Nothing;
  'thanks.open': Nothing;
  'thanks.closed': Nothing;
  help: Nothing;
  'case.second': { number: string };
  // another matter comes up before the first is done: one case or two, as the customer wishes
  'case.separate': { matter: string };
  'case.separated': { number: string };
  'case.together': Nothing;
  // a question of law: what the owner of the pack approved, or who can answer
  'law.told': { fact: string };
  'law.noView': { number: string };
  // the first matter is on its way, now the one that waited
  'case.next': Nothing;

  // silence in the middle: a gentle nudge, a second one, then a pause with the case saved
  'nudge.first': Nothing;
  'nudge.second': Nothing;
  'nudge.pause': { number: string };

  // not understood, twice, then a person
  'fallback.rephrase': Nothing;
  'fallback.choice': Nothing;
  'fallback.person': { by: string };

  // the guard stopped what we would have said
  'guard.held': { by: string };

  // lanes: each with its own words; the complaint is on record in all of them
  'lane.safety': { emergency: string; number: string; by: string };
  'lane.hazardUnharmed': { number: string; by: string }; // they have said that nobody came to harm
  // something dangerous, and nobody said to be ill or hurt: care, and no emergency number
  'lane.hazard': { number: string; by: string };
  // a thing that smokes or gives shocks: nothing that is eaten
  'lane.hazardThing': { number: string; by: string };
  // a question only a doctor can answer
  'lane.medical': { emergency: string };
  // asked after their health, they say that nobody came to harm
  'lane.relief': Nothing;
  // somebody else used their account or their money
  'lane.fraud': { by: string; number: string };
  // their personal data seems to have got out
  'lane.leak': { by: string; number: string };
  'lane.selfHarm': { crisis: string; by: string };
  'lane.threat': { by: string; number: string };
  'lane.extortion': { by: string; number: string };
  'lane.crime': { emergency: string; by: string; number: string };
  'lane.vip': { who: string; by: string; number: string };
  'lane.abuse': Nothing;
  'lane.abusePerson': { by: string };

  // not a complaint
  'notComplaint.question': Nothing;
  'notComplaint.praise': Nothing;
  'notComplaint.suggestion': Nothing;

  'error.apology': { reference: string };
  'error.person': { reference: string; by: string };
}

export type Nothing = Record<never, never>;
export type ReplyKey = keyof ReplyParams;

/** A wording: text with `{param}` marks, or a function where the sentence must bend. */
export type Wording<P> = string | ((params: P) => string);

/** All wordings of one locale. Three or more each, so that nobody reads the same sentence twice. */
export type Catalog = {
  readonly [K in ReplyKey]: readonly [
    Wording<ReplyParams[K]>,
    Wording<ReplyParams[K]>,
    Wording<ReplyParams[K]>,
    ...Wording<ReplyParams[K]>[],
  ];
};

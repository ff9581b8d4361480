import { noteFacts } from '../listen/facts.ts';
import { sayAside } from '../openQuestion.ts';
import { line } from '../say.ts';
import type { Turn } from '../turn.ts';

/** Asks what only a doctor can answer. */
const ASKS =
  /\b(?:should|do|does|must|need) (?:i|we|he|she|they|you think)\b.{0,30}\b(?:hospital|doctors?|gp|a&e|emergency|clinic|chemist|pharmac\w+|medicine|vomit|throw up)\b|\b(?:am i|are we|is (?:he|she|it)|will (?:i|we|he|she|it)) (?:going to |gonna )?(?:be |get |make \w+ )(?:ill|sick|poisoned|ok|okay|all right|alright)\b|\b(?:hospital|doctors?|gp|a&e|clinic|chemist|pharmacist|pharmacy)\b.{0,30}\b(?:should (?:i|we|he|she|they)|do (?:i|we) (?:need|have) to|or (?:not|wait))\b|\bshould (?:i|we|he|she|they) (?:be worried|see (?:some|any)(?:one|body)|go|get (?:(?:it|him|her|them) )?(?:looked at|checked|seen)|take (?:him|her|it|them))\b|\bis (?:it|that|this) (?:dangerous|serious|poisonous|toxic|harmful)\b|(?:需要|需唔需要|需不需要|要不要|用不用|使唔使|洗唔洗|该不该|該不該|要)[^，。,]{0,8}(?:医院|醫院|医生|醫生|醫師|急诊|急診|催吐|吃药|吃藥|食藥|洗胃)[^，。,]{0,4}(?:[吗嗎呢?？]|$)|(?:会不会|會不會|會唔會)[^，。,]{0,6}(?:有事|中毒|有害|危险|危險)|[吃吞喝食飲饮误誤](?:了|咗|进|進|下|落|到){1,2}(?:去|肚)?[^，。,]{0,4}(?:怎[么麼][办辦]|点[办算]|點[辦算]|咋办)|要不要[紧緊]|[要打][紧緊][吗嗎]|有(?:没有|沒有|冇)(?:事|问题|問題|害)[吗嗎呀呢啊]?[?？]?$/iu;

/** The same where the doctor is not named: 使唔使帶佢去睇, 要不要去檢查. */
const TO_BE_SEEN =
  /(?:使唔使|洗唔洗|要不要|用不用|需不需要|需要|該不該|该不该|要)[^，。,]{0,6}(?:去|帶|带|送)[^，。,]{0,4}(?:睇|看(?!看)|[檢检]查)(?:下|一下|吓)?(?:吗|嗎|呢|呀|啊)?\s*[?？]?$/u;

/** Longest message that asks no more than this. */
const SHORT = 80;

/** A question about somebody's health, in a case about it: nobody waits for us to answer that. True: handled. */
export async function referToDoctor(turn: Turn): Promise<boolean> {
  const { text, wantsPerson } = turn.said;
  if (
    turn.openCase?.lane !== 'safety' ||
    turn.laneSpoken ||
    text.length > SHORT ||
    !(ASKS.test(text) || TO_BE_SEEN.test(text))
  )
    return false;
  // "No doctor yet, should I?" answers a question of ours as well.
  noteFacts(turn, turn.openCase, turn.said, turn.asked);
  const isAll = await sayAside(turn, line('lane.medical', { emergency: turn.words(turn.pack.emergency) }), {
    because: 'a question only a doctor can answer',
  });
  return isAll && !wantsPerson;
}

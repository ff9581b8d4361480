/** Somebody was at a doctor's, or is. "Should we go to hospital?" tells nothing. */
export const CARE =
  /^(?!.*(?:\b(?:should|need|shall|if|or)\b|要不要|需要|会不会|會不會|如果|不然)).*(?:\b(?:at|in|to|from|saw|seen|see|seeing|visited|called) (?:\w+ ){0,3}(?:a&e|a ?& ?e|hospital|doctor|gp|clinic|emergency|urgent care|paramedics?|dentist|ambulance)(?!\w)|\b(?:no|not (?:been to|seen|called)|haven['’]?t (?:been to|seen|called|gone to)) (?:\w+ )?(?:doctor|gp|hospital|a&e|clinic)s? (?:yet|so far)\b|\b(?:doctor|dentist|gp|hospital)(?:['’]s)? (?:appointment|tomorrow|today|later|tonight|on \w+day)\b|(?:去|到|在|送|进|進|入)(?:了|咗)?(?:医院|醫院|急诊|急診|急症|诊所|診所)|(?:had|gave|given|took|taken|taking) (?:\w+ ){0,3}(?:piriton|antihistamines?|benadryl|zyrtec|claritin|cetirizine|calpol|imodium|epi-?pen)\b|[食吃服擦搽](?:了|咗)?(?:[抗止]?(?:敏感|[过過]敏|[泻瀉屙吐痛]))[藥药]|(?:[没沒冇未][有]?|唔使|不用)(?:去)?(?:看|睇)(?:过|過|咗)?(?:医生|醫生|醫師)|看(?:了|过|過)(?:医生|醫生|醫師)|睇咗醫生|挂了?号|掛了?號|住院)/iu;

/** And nobody was. */
export const NO_CARE =
  /(?:\b(?:no|not|never|without)|n['’]t) (?:\w+ ){0,3}(?:doctor|gp|hospital|a&e|clinic)s?\b(?! (?:said|says|told))|(?:[没沒冇未][有]?|唔使|不用)(?:去)?(?:[看睇](?:过|過|咗)?(?:医生|醫生|醫師)|(?:医院|醫院|急诊|急診|急症))/iu;

import { foldChinese, isTown, LONG_SURNAMES, SURNAMES } from '../../nlp/index.ts';

/** Characters that given names are made of, in Simplified; few of them go on a word that begins like a surname. */
const GIVEN =
  '麟咏临冉帆沫渲煦屿峤岱屹昆昇晟晔晖暄曼杞桦梵棣榆樟沁沅沄泠泱洵浠涣涤淏湛滔熠燊瑀瑛瑗璧皙睦祎祐禾稷笙籽纭纾绎绫缇翘聆芝芩苇荻萤葶蓁蕴誉谊轶迅逸邈钦霁骐鸢麒亮可之如伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛超兰霞刚辉鑫宇浩怡君婷雅雯志豪俊宏淑芬美玲惠玉珍建华梅琳倩颖欣慧佳嘉琪诗涵轩晨博睿泽萱梓皓翔凯海波飞鹏斌龙莉萍凤琴云莲珠彬峰锋彤瑶璐瑾瑜妍娇媛薇芸莹晴曦昊亦子文明德仁义信礼智思雨雪菲茜蕾' +
  '雁燕春秋月星辰阳光旭山川江河湖林森松柏竹菊桂荷馨香宁安康健乐悦欢心念忆梦忠孝诚良善贤才哲学书琦琨玮珊珂玥瑞琛琰璇珏珩若依伊亭然晓晗晶景映昕昌昱宗家国邦世承祖永恒贵富荣盛兴旺福禄寿喜吉祥禧庆贺元亨贞乾坤坚毅立铭钧钰钊铮锐锦' +
  '鸿鹤雄威武振震卓冠群彦楷模泉清澈澄渊润沐沛洁湘汐淳渝涟漪姗姿娅婉婧婵媚娴嫣妮妤妙姝姣嫦鹃鸾蓉蓓蕊薏芷芮芊芙苑茵茹荔莎莞菁菡萌葵蔓蕙茗苒羽翎翠翩绮纤绣缨纹绍维纲纯素紫丹朗朋益奕弈翊翌毓育乔侨俐仪佑佩侑倪倚允兆克兢启唯唐园垣' +
  '埔城培基堂堃墨士夏夕奇奎奥妃妘婕孟季宝宜宪宸容宽宾寅岚岩峥峻崇嵘巍巧帆希帅师庭弘彩影微恩恬悠惟愉愿慈懿扬拓挺捷攀敬斐旋昀昂昭晋晏普朔朵权杉村杏杨枫柔柳栋栩根格桐桑桢梁梨棋棠楚楠榕槿樱欧歆殿民汉汝池沁治泓泰洲浚浦涓淇淼渺溪' +
  '滢滨潇澜瀚灵灿炎炜炫炳烁烈焕焱煊煜熙爱牧玄玫环珈珞琬瑄璋璟畅皎硕碧祺禹秉秦稚穆穗竣章童筠筱精纪纬络绢绪羿翰耀耘聪肖腾舒航艺艾芃苏苗茂茉荃莘菀萧葆葳蒙蓝蔚蔷薰藜蝶衡裕詠诺谦谨豫赋赞越跃轲辅迎迪逸遥郁鉴钟锡闻阔阿陶隆隽雷霆霖' +
  '霄露靖韵韶音颂颜风飒馥驰骁骏骥魁鸣黎黛齐';

/** Surnames of two characters, the rarer ones too; 东方 begins many other things. */
const TWO = new RegExp(
  `^(?:${LONG_SURNAMES.replace('东方|', '')}|钟离|鲜于|淳于|百里|呼延|闻人|轩辕|单于|端木|第五|太史)`,
  'u',
);

/** Characters that are hardly ever part of anything but a given name. */
const ONLY_GIVEN =
  '伟娜敏娟霞鑫婷雅雯志豪俊淑芬玲惠倩颖欣慧嘉琪涵轩睿萱梓皓翔凯鹏斌莉彬彤瑶璐瑾瑜妍娇媛薇芸莹曦昊菲茜琦玮珊珂玥琛琰璇婉婧婵妮妤姝芷芊芙茵茹菁毓奕翊懿宸怡';

/** Surnames that are hardly ever the beginning of anything else. */
const ONLY_SURNAMES =
  '邝冼佘郗仇郑郭邓冯韩曹彭曾蔡魏沈姚卢姜崔谭陆汪贾韦邹孟秦薛阎黎贺龚邵覃莫欧阮傅樊葛伍岳翟殷倪俞祁骆聂岑霍耿裴窦涂娄卞刘赵吴徐孙罗梁谢宋许陈萧肖董潘袁蒋杜苏吕丁范廖侯邱尹陶顾郝严戴孔陈王李张林茹闵瞿佟敖褚';

/** Words that no name has, and the beginnings of an answer. */
const NO_PERSON = /[的了是不没冇唔我你他她这那吗呢吧啊很说讲谁什么怎在有个只几多少上下里外前后]|王府|张江|林口/u;

/** A given name of 小 or 大 and another character; what is sold under such a name is none. */
const CHILD_OF = /^(?!周大福|周大生|[张張]小泉|陈大[华昌])[^大小老][小大晓].$/u;

/**
 * How surely Chinese characters and nothing else are somebody's full name: `sure` whatever was asked, `may` where neither a
 * place nor a product was asked for.
 */
export function hanPerson(text: string): 'sure' | 'may' | undefined {
  const name = foldChinese(text.trim());
  if (!/^\p{Script=Han}{2,4}$/u.test(name) || NO_PERSON.test(name) || isTown(name)) return undefined;
  const hasTwo = name.length > 2 && TWO.test(name);
  const [surname = '', given] = hasTwo ? [name.slice(0, 2), [...name.slice(2)]] : [name.charAt(0), [...name.slice(1)]];
  if (!hasTwo && !SURNAMES.includes(surname) && !ONLY_SURNAMES.includes(surname)) return undefined;
  const isGiven = given.every((sign) => GIVEN.includes(sign));
  if (hasTwo) return given.length === 1 || isGiven ? 'sure' : undefined;
  const isSure = given.some((sign) => ONLY_GIVEN.includes(sign));
  if (given.length === 1) return isSure ? 'sure' : isGiven && ONLY_SURNAMES.includes(surname) ? 'may' : undefined;
  if (given.length !== 2) return undefined;
  // 马小军, 陳大文: the small and the great one of a family
  if (CHILD_OF.test(name) && GIVEN.includes(given[1] ?? '')) return ONLY_SURNAMES.includes(surname) ? 'sure' : 'may';
  if (isSure || (isGiven && ONLY_SURNAMES.includes(surname))) return 'sure';
  return isGiven ? 'may' : undefined;
}

/** Words that end like a name: 过敏, 优惠. */
const NO_GIVEN = /过敏|灵敏|[优实特互]惠|[杂标同意]志|智慧|[自土]豪/u;

/** Whether two characters are a given name without its surname, as friends call somebody: 品妤, 子涵. */
export function isGivenName(text: string): boolean {
  const name = foldChinese(text.trim());
  if (!/^\p{Script=Han}{2}$/u.test(name) || NO_PERSON.test(name) || NO_GIVEN.test(name) || isTown(name)) return false;
  return ONLY_GIVEN.includes(name.charAt(1));
}

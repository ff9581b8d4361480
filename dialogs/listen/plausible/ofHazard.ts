import { isPlainly, type Step, told, withMain, without } from './matterStep.ts';

/** It cuts out the current of the whole house: nobody should plug it in again. */
const TRIPS_POWER =
  /\btrip(?:s|ped|ping)? (?:(?:the|my|our|out|all) ){1,2}(?:\w+ )?(?:electric\w*|power|fuse\w*|breaker|switch|rcd|circuit|mains)\b|\b(?:blow|blew|blown|blows) (?:the|a|my|our) fuse|(?:一插|一開|一开|插電|插电|[开開][机機]|用|就)[^，。！？]{0,8}跳[掣電电閘闸]/iu;

/** It burst by itself: whoever stood beside it would have been hurt. */
const BURST =
  /(?:玻璃|烤箱|焗[爐炉]|[门門]|[锅鍋煲壶壺杯瓶樽]|[电電]池|充[电電]\p{Script=Han}{0,2}|手[机機]|[灯燈])[^，。！？]{0,8}(?:炸(?:[了裂开開咗]|$)|爆(?:[了裂开開炸咗]|$)|自爆)/u;

/** What runs on current, gas or fire, or is charged. */
const POWERED =
  /\b(?:lamps?|lights?|bulbs?|kettles?|toasters?|ovens?|hobs?|cookers?|heaters?|radiators?|blankets?|dryers?|hairdryers?|straighteners|curlers|tongs|irons?|fans?|blenders?|mixers?|fridges?|freezers?|washing machines?|dishwashers?|microwaves?|air ?fryers?|vacuums?|hoovers?|tvs?|televisions?|monitors?|laptops?|chargers?|adapt[eo]rs?|plugs?|sockets?|leads?|cables?|cords?|router|modem|power ?banks?|batter(?:y|ies)|scooters?|e-?bikes?|drills?|machine|appliance|speakers?|humidifiers?|diffusers?|switch(?:ed|es)? (?:it )?on|plug(?:ged)? (?:it )?in|(?:it['’]?s|its|it is|is|are) (?:turned |switched )?on\b)\b|[灯燈][泡具]?|[台吊夜]燈|水[壶壺]|[电電](?:器|热|熱|饭|飯|風|风|暖|毯|煲|[视視]|腦|脑|[线線]|源|池|磁|[扇燙烫])|家電|家电|插[头頭座排]|充[电電]|暖[气氣风風]|取暖|風筒|风筒|吹風機|吹风机|微波|烤箱|焗[爐炉]|氣炸|空氣炸|空气炸|[冷暖]氣機|空[调調]|洗衣[机機]|冰箱|雪櫃|[机機]器|路由器|路由|[数數][据據][线線]|[适適]配器/iu;

/** It smells of fire. */
const SMELLS_BURNT =
  /\b(?:smell\w*|stinks?|stench|reek\w*|whiff|odou?r)\b[^.!?\n]{0,20}\b(?:burn\w*|smok\w*|melt\w*|hot plastic|electrical)\b|\b(?:burn(?:ing|t)|melting|electrical)(?: \w+)? (?:smell|stench|odou?r)\b|(?:[烧燒]焦|[烧燒][塑胶膠橡]|焦[糊臭]?|燶|糊|煳)(?:咗)?(?:的|嘅)?(?:[臭]?味|味道|[气氣]味)|[烧燒](?:东西|東西|塑料|塑膠|胶|膠|[电電][线線])[^，。]{0,4}味/iu;

/** What carries the current, and gets so hot that it melts or nobody can touch it. */
const OVERHEATS =
  /\b(?:plugs?|sockets?|chargers?|adapt[eo]rs?|leads?|cables?|cords?|wires?|batter(?:y|ies)|power ?banks?|base|casing|controller)\b[^.!?\n]{0,30}\b(?:(?:gets?|got|getting|is|was|goes|went|becomes?|runs?) (?:\w+ )?(?:really|very|so|too|extremely|super|scorching|burning|scalding|boiling|red|incredibly) hot|hot to (?:the )?touch|melt(?:s|ed|ing)?|scorch\w*|singed|burnt (?:out|through|black)|turned black)\b|\btoo hot to (?:touch|hold|pick up)\b|(?:插[头頭座排]|充[电電](?:器|[头頭]|[宝寶]|[线線])|[电電](?:[线線]|源[线線]?|池)|[数數][据據][线線]|[适適]配器|火牛|手柄|底座)[^，。！？]{0,10}(?:[烫燙](?:手|得|到|死)|[发發][烫燙]|[发發][黑焦]|[熔融溶][了掉咗化]|[烧燒](?:[焦黑坏壞]|了|咗|着|著)|辣手|[热熱]到)|充[电電][^，。！？]{0,6}(?:[烫燙辣]手|[烫燙](?:得|到))/iu;

/** A cell that swells or leaks burns sooner or later. */
const SWOLLEN_CELL =
  /\b(?:batter(?:y|ies)|power ?banks?)\b[^.!?\n]{0,24}\b(?:swoll?en|swelled|swelling|bulg\w*|puffed|bloated|expanded|expanding|ballooned|leak\w*)\b|\b(?:swollen|bulging|leaking|puffed[ -]up) (?:batter(?:y|ies)|power ?banks?)\b|(?:[电電]池|充[电電][宝寶]|行動電源|尿袋)[^，。！？]{0,8}(?:鼓|膨[胀脹]|[胀脹][咗了包大起]|[发發][胀脹]|漏液|[变變]形|凸)/iu;

/** Current where a hand can reach it. */
const LIVE =
  /\b(?:bare|exposed|live|loose|frayed) (?:\w+ )?(?:wires?|wiring|cables?)\b|\bwir(?:es|ing) (?:is|are|was|were) (?:exposed|bare|showing|hanging out|frayed)\b|\bspark(?:s|ed|ing)\b[^.!?\n]{0,30}\b(?:plug\w*|socket|switch\w*|turn\w*|when|from)\b|\b(?:plug|socket|toaster|kettle|lamp|charger|lead|cable|heater|switch|it)\b[^.!?\n]{0,16}\bspark(?:s|ed|ing)\b|(?:[电電][线線]|[铜銅][线線芯])[^，。！？]{0,6}(?:外露|裸露|露[了咗出]|露出|破[了皮]|[断斷]开)|冒火[花星]|打火花|火花四|彈火花/iu;

/** Gas that comes out. */
const GAS =
  /\b(?:smell\w*|stinks?|leak\w*)\b[^.!?\n]{0,16}\bgas\b|\bgas (?:leak|is leaking|leaking|smell)\b|(?:[煤瓦天][气氣斯]|燃氣|燃气|石油氣)[^，。！？]{0,6}(?:[泄洩漏]|味)/iu;

/** What a small child may swallow or cut itself on. */
const FOR_CHILD =
  /\b(?:toys?|baby|babies|toddlers?|kids?|child\w*|cots?|cribs?|teddy|rattle|dummy|pacifier|play\w*)\b|玩具|孩|宝宝|寶寶|[婴嬰]|小朋友|[细細]路|公仔|奶嘴/iu;
const SWALLOWED =
  /\b(?:button|coin|small|little|tiny) (?:cell|batter(?:y|ies)|magnets?)\b[^.!?\n]{0,30}\b(?:came|fell|comes|falls|pops?|popped|loose|out)\b|\bchoking hazard\b|\b(?:eye|nose|button|bead|magnet|battery|small part)s? (?:just |has |have |already )?(?:came|come|comes|fell|falls|popped|broke|broken|pulled) (?:off|out|away)\b|\bsharp (?:bits?|edges?|points?|corners?|pieces?|metal|plastic|spikes?|splinters?)\b|[钮鈕][扣釦][电電]池|(?:眼睛|[纽鈕紐]扣|小零件|珠子?|磁[铁石鐵力珠])[^，。！？]{0,4}(?:掉[了下出]|跌[咗出]|[脱脫]落|甩咗)|[边邊][缘緣角]?(?:[很好太非常]|都)?(?:尖|[锋鋒]利|割手|刮手|[锐銳]利)|毛刺|鎅手/iu;

/** Flames, steam or boiling water where none should be. */
const BREAKS_OUT =
  /\bflames? (?:\w+ )?(?:shot|shoots?|leapt|leaps?|jumped|flared)\b|\b(?:hot |boiling )?(?:steam|water|oil) (?:\w+ )?(?:comes?|came|coming|sprays?|sprayed|shoots?|shot|spurts?|spurted|leaks?|leaking) (?:out )?(?:of|from) the (?:handle|side|lid|base)\b|\b(?:glass|door|table(?:top)?|oven|screen|shelf|dish|jug|bowl|pane|tiles?)\b[^.!?\n]{0,24}\b(?:shattered|exploded|cracked|smashed|burst)\b[^.!?\n]{0,16}\b(?:on (?:its|their) own|by (?:itself|themselves)|for no reason|out of nowhere|glass everywhere)\b|火苗[^，。]{0,4}(?:[窜竄蹿躥]|[冲衝])|(?:手柄|把手|底座)[^，。]{0,4}(?:[喷噴冒漏][^，。]{0,2}(?:蒸?[汽气氣]|[热熱滾滚]?水))/iu;

const DANGERS: readonly RegExp[] = [OVERHEATS, SWOLLEN_CELL, LIVE, GAS, BURST, TRIPS_POWER, BREAKS_OUT];

/**
 * Whether a thing is a danger to whoever uses it next, though nobody is hurt yet: current, fire, gas, a cell that swells,
 * glass that bursts, and what a small child swallows.
 */
export const endangers = (text: string): boolean =>
  DANGERS.some((words) => words.test(text)) ||
  (SMELLS_BURNT.test(text) && POWERED.test(text)) ||
  (SWALLOWED.test(text) && FOR_CHILD.test(text));

/** What is told, without what the thing does: a cell that swells is nobody's swollen face. */
export const withoutDangers = (text: string): string =>
  [...DANGERS, SMELLS_BURNT].reduce((rest, words) => rest.replace(words, ' '), text);

/** A danger, told as calmly as a squeaking hinge: who tells it must hear at once to leave the thing off. */
export const isHazard: Step = (said, { text }) =>
  endangers(text) && !isPlainly(said, 'safety')
    ? withMain(told(without(said, 'network', 'environment'), 0.6, 3), 'safety')
    : said;

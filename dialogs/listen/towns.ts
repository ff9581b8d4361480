/** Districts and stations of Hong Kong, and malls that name one, as customers name a branch by them. */
const HONG_KONG =
  '中環|上環|西環|堅尼地城|西營盤|金鐘|灣仔|銅鑼灣|天后|炮台山|北角|鰂魚涌|太古|西灣河|筲箕灣|杏花邨|柴灣|香港仔|鴨脷洲|黃竹坑|赤柱|尖沙咀|尖東|佐敦|油麻地|旺角|太子|深水埗|長沙灣|荔枝角|美孚|石硤尾|九龍塘|九龍城|樂富|黃大仙|鑽石山|新蒲崗|彩虹|九龍灣|牛頭角|觀塘|藍田|油塘|調景嶺|將軍澳|坑口|寶琳|康城|紅磡|何文田|土瓜灣|啟德|葵芳|葵興|葵涌|荃灣|青衣|東涌|沙田|大圍|火炭|馬鞍山|大埔|大埔墟|粉嶺|上水|元朗|天水圍|屯門|朗屏|西貢|奧運|圓方|又一城|新城市廣場|時代廣場|海港城|朗豪坊|apm|k11|ifc|德福|奧海城|荷里活廣場|青衣城|太古城|新都會|置富|東薈城';

/** Cities and districts of Taiwan, and places that name one. */
const TAIWAN =
  '台北|臺北|新北|桃園|新竹|苗栗|台中|臺中|彰化|南投|雲林|嘉義|台南|臺南|高雄|屏東|宜蘭|花蓮|台東|臺東|基隆|澎湖|金門|信義|大安|中山|松山|內湖|南港|士林|北投|文山|萬華|大同|中正|板橋|中和|永和|新莊|三重|蘆洲|土城|樹林|新店|淡水|汐止|林口|三峽|鶯歌|五股|泰山|中壢|平鎮|八德|竹北|逢甲|西屯|北屯|南屯|豐原|大里|左營|鳳山|三民|前鎮|楠梓|苓雅|西門町?|公館|師大|天母|東區|忠孝(?:復興|敦化|東路)|南京復興|sogo|新光三越|大遠百|巨城|夢時代|漢神|美麗華|京站';

/** Shops that everybody knows by name. */
const CHAIN =
  "7-?(?:11|eleven)|小7|全家|全聯|萊爾富|ok便利店|家樂福|大潤發|愛買|美廉社|好市多|costco|百佳|惠康|一田|永旺|aeon|city'?super|華潤|u購|優品(?:360)?|759(?:阿信屋)?|屈臣氏|萬寧|康是美|寶雅|豐澤|百老滙|蘇寧|燦坤|全國電子";

const SOMEWHERE = new RegExp(
  `^(?:我?(?:係|是)?(?:在|喺|去|係|是)?(?:你們|你哋)?(?:的|嘅)?)((?:${HONG_KONG}|${TAIWAN})(?:市|區|站)?(?:${CHAIN})?|(?:${HONG_KONG}|${TAIWAN})?(?:${CHAIN}))(?:(?:超市|便利店|分店|門市|那間|那家|嗰間|嗰家|嗰度|那邊|嗰邊|店|度)?(?:買|食|吃|用)?(?:的|嘅|㗎|咗)?)[啦喇囉啊喔呀\\s。]*$`,
  'iu',
);

/** Longest message that names a town and nothing else. */
const LONGEST = 24;

/** The town, district or chain that words name and nothing else: 觀塘, 喺百佳買, 信義那家. */
export function townIn(text: string): string | undefined {
  const plain = text.trim();
  return plain.length > LONGEST ? undefined : SOMEWHERE.exec(plain)?.[1];
}

/** Where a line fails, as they begin to tell it; the district comes later. */
const AT_HOME = /^(?:家[裡裏里中]|屋企|我家|公司|辦公室|办公室|宿舍|房間|房间)$/u;

/** Whether a place that is known says only that it is at home or at work. */
export function isAtHome(place: string | undefined): boolean {
  return place !== undefined && AT_HOME.test(place);
}

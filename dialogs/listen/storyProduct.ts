import { namedGoods } from './namedGoods.ts';

/** Things that people buy and call by one word; what the recognizer knows by its lexicon of products comes first. */
const GOODS =
  '(?:boots|shoes|trainers|sneakers|sandals|heels|slippers|dress|jacket|coat|jeans|trousers|shirt|t-shirt|jumper|sweater|hoodie|skirt|suit|bra|socks|gloves|scarf|hat|handbag|backpack|suitcase|wallet|purse|watch|ring|necklace|earrings|bracelet|sunglasses|sofa|couch|mattress|bed|wardrobe|desk|chair|chairs|table|lamp|rug|curtains|duvet|pillow|kettle|toaster|blender|microwave|oven|fridge|freezer|dishwasher|washing machine|tumble dryer|vacuum|hoover|iron|fan|heater|air fryer|rice cooker|headphones|earbuds|earphones|speaker|laptop|tablet|phone|monitor|printer|keyboard|camera|tv|television|console|charger|bike|scooter|pram|pushchair|buggy|car seat|cot|toy|doll|lawnmower|mower|drill|tent|perfume|hair ?dryer|straighteners|razor)';

/** Food that is called by one word. */
const FOODS =
  '(?:crackers|biscuits|cookies|crisps|focaccia|ciabatta|sourdough|baguettes?|brownies|doughnuts?|donuts?|pretzels|popcorn|murukku|namkeen|papad|samosas?|dumplings|noodles|oat bars?|cereal bars?|protein bars?|granola bars?|flapjacks?|muffins?|bagels?|wraps?|pouch(?:es)?|nuggets|fish fingers|falafels?|hummus|tofu|tempeh|kimchi|kaya jam|jam|marmalade|peanut butter|ketchup|mayo(?:nnaise)?|pickle|chutney|sauce|soup|cheese|yogh?urts?|oat milk|almond milk|soy milk|milkshakes?|smoothies?|kombucha|biryani|korma|curry|pad thai|ramen|laksa|naan|kebab|burger|pizza|pasta|lasagne|steak|katsu|burrito|tacos?|sushi|dosa|thali|roast|salad)';

/** "The zip on my boots", "these headphones", "ordered a pram". */
const OWNED = new RegExp(
  `\\b(?:my|our|these|those|this|wrong(?: size| colou?r| model| pair of)?|(?:ordered|bought)(?: an?| some| the| one)?) (?:(?:new|brand new|pair of|son's|daughter's|work|running|winter) ){0,2}(${GOODS}|${FOODS})\\b`,
  'iu',
);

/** "Your gluten free crackers", "a pack of murukku". */
const OF_OURS = new RegExp(
  `\\b(?:your|(?:packs?|box(?:es)?|bags?|jars?|tins?|bottles?|cartons?|packets?) of(?: your)?) ((?:(?!(?:the|own|new|latest|so)\\b)[\\p{L}-]{2,14} ){0,3}${FOODS})\\b`,
  'iu',
);

/** "点了一份黄焖鸡", "叫咗碟乾炒牛河": what stands behind a number and a measure. */
const ORDERED =
  /(?:[点點叫买買要订訂]|入手)(?:了|咗)?(?:[一两兩二三四五六\d]{0,2})(?:份|碗|碟|[盘盤]|杯|客|道|盒|瓶|[袋包]|罐|[双雙]|台|部|[张張]|[条條])(?!(?:子|装|裝|外|餐))(?:的|嘅)?((?!外[卖賣]|[东東]西|什|[嘢啲])\p{Script=Han}{2,8})(?=[，。,！!？?\s]|$)/u;

/** What it is, asked something else: "是一件洋裝", 係部風扇. */
const WHAT_IT_IS =
  /^[\s\p{P}]*(?:就|都|那)?[是係系](?:一|[兩两]|\d)?[件條条雙双個个部台張张瓶包盒罐袋款支把套對对頂顶隻只本](?!人|月|小|[頭头女男老店客阿])(\p{Script=Han}{2,8}?)[啦喇啊呢吧\s\p{P}]*$/u;

/** "酸菜鱼里吃出苍蝇", "碗湯麵入面食到條頭髮": what one eats something out of, and no place where one eats. */
const EATEN_OUT_OF =
  /(?:^|[，。,！!\s])(?:今天|昨天|昨晚|今晚|刚才|剛才|尋日|尋晚|琴日|今日)?(?:我|我们|我們|我哋)?(?:在|喺|系)?(?:(?:你们|你們|你哋|您|你)(?:家|店)?(?:里|裡|度)?(?:的|嘅|啲)?)?(?:[点點叫](?:的|嘅|了|咗))?(?:[这這那嗰一]{0,2}[份碗碟盘盤杯个個道])?((?![^里裡裏入中]{0,6}(?:[店厅廳馆館嘴口肚]|[家间間房]$))(?![家们們哋店里裡])\p{Script=Han}{2,6}?)(?:[里裡裏](?:面|头|頭)?|入面|中)(?:居然|竟然|还|還)?(?:吃|喝|食|[饮飲]|咬)(?:出|到|[着著])/u;

/** A service by the name the bill or a text message has for it: 短信里说的叫视频权益包. */
const CALLED =
  /(?:叫|[名写寫]的是|[显顯]示)(?:做|作|什么|什麼|[个個])?[“「《『]?((?![我你他她])[\p{Script=Han}\w]{2,10}(?:包|[会會][员員]|[业業][务務]|[服][务務]|套餐|彩[铃鈴]|[音][乐樂]盒|方案))/u;

/** What was bought, named in a story as the customer's own. */
export function storyProduct(text: string): string | undefined {
  const told = text.slice(0, 1000);
  const named =
    OWNED.exec(told)?.[1] ??
    OF_OURS.exec(told)?.[1] ??
    CALLED.exec(told)?.[1] ??
    ORDERED.exec(told)?.[1] ??
    WHAT_IT_IS.exec(told)?.[1] ??
    EATEN_OUT_OF.exec(told)?.[1] ??
    namedGoods(told);
  // "喺魚蛋入面": in it, and not its name.
  return named?.replace(/^[喺在](?=\p{Script=Han}{2})/u, '');
}

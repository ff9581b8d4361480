/** Provinces, cities and well-known districts, in Simplified, for an expression. */
export const CHINESE_PLACES =
  '北京|上海|天津|重庆|广州|深圳|杭州|南京|苏州|成都|武汉|西安|长沙|郑州|青岛|济南|沈阳|大连|哈尔滨|长春|合肥|福州|厦门|南昌|昆明|贵阳|南宁|海口|三亚|石家庄|太原|兰州|西宁|银川|乌鲁木齐|拉萨|呼和浩特|' +
  '无锡|宁波|温州|佛山|东莞|珠海|中山|惠州|汕头|泉州|常州|南通|徐州|扬州|绍兴|嘉兴|金华|台州|烟台|潍坊|洛阳|襄阳|宜昌|株洲|桂林|绵阳|唐山|保定|义乌|昆山|' +
  '广东|浙江|江苏|山东|河南|河北|湖南|湖北|四川|福建|安徽|江西|辽宁|吉林|黑龙江|陕西|山西|云南|贵州|广西|海南|甘肃|新疆|西藏|内蒙古|宁夏|青海|' +
  '徐家汇|陆家嘴|浦东|虹桥|静安|朝阳|海淀|西单|王府井|国贸|三里屯|中关村|天河|福田|南山|罗湖|春熙路|解放碑|' +
  '徐汇|闵行|嘉定|松江|青浦|奉贤|崇明|杨浦|虹口|普陀|长宁|黄浦|五角场|人民广场|莘庄|七宝|丰台|通州|昌平|大兴|顺义|石景山|望京|回龙观|' +
  '越秀|番禺|海珠|荔湾|南沙|龙岗|宝安|武侯|锦江区|余杭|萧山|拱墅|江宁|鼓楼|建邺|光谷|汉口|武昌|汉阳|渝北|江北|雁塔|岳麓|镇江|湖州|芜湖|赣州|' +
  '台北|新北|桃园|台中|台南|高雄|基隆|新竹|嘉义|彰化|屏东|宜兰|花莲|台东|苗栗|南投|云林|澎湖|金门|信义|板桥|西门町|中坜|淡水|' +
  '香港|九龙|新界|旺角|铜锣湾|尖沙咀|中环|沙田|观塘|荃湾|元朗|屯门|将军澳|湾仔|深水埗|油麻地|北角|大埔|葵芳|黄大仙|太古|金钟|佐敦|澳门';

/** Towns that English-speaking customers write from, for an expression. */
export const ENGLISH_PLACES =
  'London|Manchester|Birmingham|Leeds|Liverpool|Glasgow|Edinburgh|Bristol|Cardiff|Belfast|Sheffield|Newcastle|Nottingham|Leicester|Brighton|Oxford|Cambridge|Reading|York|Croydon|Camden|Heathrow|Gatwick|Dublin|Cork|' +
  'New York|Brooklyn|Queens|Manhattan|Boston|Chicago|Houston|Dallas|Austin|Phoenix|Philadelphia|San Francisco|San Diego|San Jose|Los Angeles|Seattle|Portland|Denver|Miami|Orlando|Tampa|Atlanta|Charlotte|Detroit|Minneapolis|Cleveland|Las Vegas|Nashville|Washington|Baltimore|' +
  'Toronto|Vancouver|Montreal|Calgary|Ottawa|Sydney|Melbourne|Brisbane|Perth|Adelaide|Auckland|Wellington|Singapore|Hong Kong|Kowloon|Mong Kok|Causeway Bay|Tsim Sha Tsui|Central|Shanghai|Beijing|Shenzhen|Guangzhou|Taipei|Taichung|Kaohsiung|Kuala Lumpur|Delhi|Mumbai|Dubai|Texas|California|Florida|Ohio|Georgia';

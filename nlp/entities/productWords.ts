/**
 * Goods that customers complain about, beyond those of the lexicon: the lexicon's words also tell the models what a
 * message is about, these are only named in it. Comma-separated, singular, Chinese in either script.
 */
export const PRODUCT_WORDS = `
air fryer, rice cooker, pressure cooker, slow cooker, coffee machine, coffee maker, espresso machine, juicer, hair dryer, hairdryer,
straightener, curling iron, electric toothbrush, toothbrush, toothpaste, shaver, razor, trimmer, iron, steamer, dehumidifier,
humidifier, air purifier, fan, space heater, electric blanket, water heater, boiler, freezer, hob, cooker, tumble dryer, dryer,
hoover, robot vacuum, lawn mower, lawnmower, drill, cordless drill, power drill, saw, screwdriver, ladder, toolkit, hose,
light bulb, bulb, smart bulb, doorbell, video doorbell, smart speaker, speaker, bluetooth speaker, soundbar, headset, microphone,
webcam, keyboard, mouse, monitor, hard drive, ssd, usb stick, power bank, phone case, screen protector, cable, charging cable,
adapter, battery, batteries, macbook, airpods, kindle, playstation, xbox, nintendo switch, games console, game controller, smartwatch,
fitness tracker, drone, projector, scanner, toner, ink cartridge, modem, wifi router, set-top box, gift card, voucher,
sweater, jumper, hoodie, blouse, skirt, pyjamas, pajamas, swimsuit, socks, underwear, bra, sandals,
slippers, high backpack, wallet, purse, belt, scarf, gloves, hat, cap, sunglasses, earrings, bracelet, duvet, pillow,
bed sheets, blanket, towel, curtains, rug, carpet, wardrobe, bookcase, bookshelf, cabinet, dining table, coffee table, table,
office chair, armchair, bed frame, bunk bed, crib, cot, pushchair, pram, stroller, car seat, high chair, nappies, diapers, wipes,
baby wipes, baby food, formula, dummy, lego set, lego, doll, board game, jigsaw, puzzle, bike, bicycle, couch, futon, toaster oven, pressure washer, leaf blower, hedge trimmer, barbecue, grill, gazebo, hot tub, smoke alarm, thermostat, dash cam, tripod, record player, turntable, bread maker, blinds, mirror, lampshade, quilt, robe, dressing gown, cardigan, polo shirt, tracksuit, wellies, umbrella, luggage, carry-on, wig, hair clippers, epilator, thermometer, blood pressure monitor, hearing aid, wheelchair, walking stick, painkillers, ibuprofen, inhaler, eye drops, dog bowl, hamster cage, fish tank, aquarium,  scooter, helmet, tent,
sleeping bag, treadmill, dumbbells, yoga mat, football, tennis racket, golf clubs, guitar, piano, vase, candle, picture frame, mug,
plates, glasses, saucepan, frying pan, pan, pot, wok, knife set, knives, cutlery, water filter, thermos, lunch box, foundation,
mascara, moisturiser, moisturizer, sunscreen, sun cream, conditioner, hair dye, deodorant, body lotion, face mask, serum, nail polish,
vitamins, protein powder, supplements, olive oil, butter, eggs, bacon, sausages, ham, steak pie, pie, crisps, chips, popcorn, cereal bar,
granola, oats, pasta, spaghetti, flour, sugar, honey, jam, peanut butter, ketchup, sauce, curry, soup, salmon, tuna, prawns, shrimp,
chicken wings, nuggets, wrap, burrito, tacos, kebab, noodle, ramen, dumplings, doughnuts, donuts, muffins, muffin, brownies, croissant,
bagel, birthday cake, cupcakes, wedding cake, orange juice, apple juice, smoothie, milkshake, latte, cappuccino, cola, coke, lemonade,
energy drink, mineral water, bottled water, whisky, vodka, gin, prosecco, champagne, oranges, bananas, grapes, melon, mango, mangoes,
blueberries, raspberries, avocado, avocados, tomatoes, lettuce, onions, mushrooms, cat food, dog food, pet food, cat litter,
dog bed, tiles, paint, wallpaper, tap, shower head, toilet seat, sink, radiator, tyre, tyres, tires, wiper blades, car battery,
flowers, bouquet, roses, plant, seeds, christmas tree, hamper, meal kit, protein bars, tea bags, coffee beans, ground coffee, instant noodles,
空气炸锅, 空调, 冷气机, 中央空调, 高压锅, 压力锅, 炒锅, 平底锅, 砂锅, 汤锅, 奶锅, 电磁炉, 电炖锅, 破壁机, 榨汁机, 豆浆机, 咖啡机, 面包机, 料理机, 绞肉机, 养生壶, 电水壶, 烧水壶, 电热毯, 电暖器,
取暖器, 电风扇, 风扇, 吊扇, 除湿机, 加湿器, 空气净化器, 净化器, 净水器, 饮水机, 滤芯, 洗碗机, 消毒柜, 抽油烟机, 油烟机, 燃气灶, 烘干机, 干衣机, 挂烫机, 熨斗, 电熨斗, 扫地机, 洗地机,
拖把, 吹风机, 风筒, 卷发棒, 直发器, 电动牙刷, 牙刷, 牙膏, 剃须刀, 刮胡刀, 按摩椅, 按摩仪, 体重秤, 血压计, 体温计, 血糖仪, 智能手表, 手环, 智能音箱, 蓝牙音箱, 音响, 蓝牙耳机,
无线耳机, 数据线, 充电线, 充电宝, 移动电源, 行动电源, 手机壳, 手机套, 钢化膜, 保护贴, 内存卡, 记忆卡, 硬盘, 移动硬盘, U盘, 键盘, 鼠标, 滑鼠, 显示器, 显示屏, 萤幕, 显卡, 主板, 电源适配器,
投影仪, 投影机, 摄像头, 监控, 门铃, 门锁, 智能锁, 指纹锁, 无人机, 游戏机, 手柄, 平板电脑, 笔电, 笔记本, 墨盒, 碳粉, 电子书, 点读机, 学习机, 机顶盒, 光猫, 数据机,
上衣, T恤, t恤, 卫衣, 短袖, 短裤, 长裤, 西装, 西裤, 风衣, 大衣, 棉衣, 皮衣, 羊毛衫, 针织衫, 打底裤, 内衣, 内裤, 袜子, 丝袜, 睡衣, 泳衣, 婚纱, 旗袍, 汉服, 帽子, 围巾, 手套,
皮带, 领带, 高跟鞋, 凉鞋, 拖鞋, 雨鞋, 童鞋, 布鞋, 帆布鞋, 跑鞋, 波鞋, 手袋, 钱包, 书包, 双肩包, 旅行箱, 拉杆箱, 眼镜, 太阳镜, 隐形眼镜, 雨伞, 耳环, 手链, 手镯, 吊坠, 金项链, 翡翠,
床单, 被子, 被套, 枕头, 乳胶枕, 凉席, 毛毯, 毯子, 毛巾, 浴巾, 窗帘, 地毯, 地垫, 餐桌, 茶几, 衣柜, 鞋柜, 书柜, 书架, 电视柜, 床架, 婴儿床, 儿童床, 办公椅, 电竞椅, 餐椅, 板凳, 凳子,
梳妆台, 镜子, 吊灯, 吸顶灯, 灯泡, 插座, 插排, 排插, 拖线板, 水龙头, 花洒, 马桶, 马桶盖, 浴缸, 浴霸, 瓷砖, 地板, 油漆, 墙纸, 保温杯, 水杯, 玻璃杯, 马克杯, 水壶, 饭盒, 便当盒,
餐具, 碗, 盘子, 菜刀, 刀具, 砧板, 保鲜盒, 收纳箱, 垃圾桶, 纸巾, 抽纸, 卫生纸, 湿巾, 卫生巾, 洗衣液, 洗衣粉, 洗洁精, 沐浴露, 沐浴乳, 洗面奶, 洗头水, 护发素, 润发乳, 染发剂, 香皂, 肥皂,
爽肤水, 化妆水, 精华液, 精华, 乳液, 眼霜, 粉底液, 粉底, 气垫, 眼影, 睫毛膏, 眉笔, 卸妆水, 卸妆油, 防晒乳, 隔离霜, 身体乳, 护手霜, 唇釉, 指甲油, 美瞳,
婴儿车, 婴儿推车, 安全座椅, 汽座, 奶瓶, 尿布, 尿不湿, 纸尿片, 尿片, 辅食, 米粉, 婴儿奶粉, 积木, 乐高, 拼图, 娃娃, 公仔, 手办, 模型, 滑板车, 平衡车, 自行车, 单车, 脚踏车, 电动车, 电单车, 头盔, 安全帽,
轮胎, 电瓶, 行车记录仪, 车载充电器, 脚垫, 跑步机, 瑜伽垫, 哑铃, 帐篷, 睡袋, 球拍, 羽毛球拍, 篮球, 足球, 泳镜, 钓竿, 吉他, 钢琴, 猫粮, 狗粮, 猫砂, 宠物粮, 罐罐, 猫罐头,
酱油, 食用油, 花生油, 橄榄油, 米, 大米, 东北大米, 面粉, 挂面, 粉丝, 螺蛳粉, 酸辣粉, 方便面, 杯面, 米线, 粽子, 月饼, 汤圆, 饺子, 水饺, 馒头, 包子, 小笼包, 蛋挞, 蛋黄酥, 凤梨酥, 绿豆糕, 吐司, 三明治,
鸡蛋, 皮蛋, 咸鸭蛋, 豆腐, 豆浆, 牛肉, 猪肉, 羊肉, 鸡肉, 排骨, 五花肉, 牛腩, 牛肉干, 猪肉脯, 肉松, 香肠, 腊肠, 腊肉, 火腿, 培根, 炸鸡, 烤鸭, 盐酥鸡, 鸡排, 卤味, 鸭脖, 虾, 大虾, 虾仁, 螃蟹, 大闸蟹, 生蚝, 三文鱼, 带鱼,
鱼丸, 海鲜, 海参, 燕窝, 人参, 阿胶, 蜂蜜, 红枣, 枸杞, 坚果, 核桃, 瓜子, 花生, 开心果, 零食, 糖果, 果冻, 话梅, 芒果干, 薯条, 爆米花, 辣条, 火锅, 麻辣烫, 麻辣香锅, 烧烤, 烤鱼, 酸菜鱼, 盖浇饭, 煲仔饭, 叉烧饭, 烧味饭, 卤肉饭, 滷肉飯,
拉面, 牛肉面, 乌冬面, 云吞面, 炒面, 粥, 白粥, 皮蛋瘦肉粥, 炒粉, 肠粉, 点心, 奶盖茶, 拿铁, 美式咖啡, 咖啡豆, 挂耳咖啡, 茶叶, 普洱茶, 绿茶, 红茶, 凉茶, 可乐, 雪碧, 椰汁, 豆奶, 果粒橙, 凉茶, 气泡水, 柠檬茶, 纯净水,
鲜牛奶, 纯牛奶, 羊奶粉, 奶酪, 芝士, 黄油, 炼乳, 布丁, 蛋糕卷, 生日蛋糕, 甜甜圈, 泡芙, 慕斯, 樱桃, 蓝莓, 桃子, 水蜜桃, 梨, 香梨, 柚子, 橘子, 砂糖橘, 柑橘, 柠檬, 香蕉, 猕猴桃, 奇异果, 火龙果, 荔枝, 龙眼, 菠萝, 凤梨, 哈密瓜, 木瓜, 石榴, 柿子, 山竹, 椰子, 百香果, 芭乐, 莲雾,
土豆, 红薯, 地瓜, 玉米, 番茄, 西红柿, 黄瓜, 白菜, 青菜, 生菜, 蔬菜, 蘑菇, 香菇, 白酒, 黄酒, 葡萄酒, 威士忌, 洋酒, 香烟, 电子烟, 口罩, 维生素, 钙片, 鱼油, 保健品, 蛋白粉, 中药, 感冒药, 药膏, 眼药水, 鲜花, 花束, 玫瑰花, 盆栽, 多肉, 门票, 机票, 车票, 电影票, 演唱会门票,
会员卡, 礼品卡, 购物卡, 优惠券, 健身卡, 流量包, 电话卡, 手机卡, 宽频, 年卡, 梳化, 冷气, 手提电话, 雨褛, 银包, 风扇机, 抹手纸, 即食面, 床褥, 手机电池, 猫罐, 狗罐头, 湿纸巾, 卫生棉, 面纸, 洗碗精, 洗手乳, 乳液, 沐浴精, 滤纸, 滤网, 锅子, 平底锅, 电风扇, 暖炉, 电暖炉, 电火锅, 瓦斯炉, 脚踏车, 机车, 安全椅, 推车, 折叠椅, 露营车, 发票机, 香肠, 鸡精, 礼盒, 中秋礼盒, 年菜, 年糕, 萝卜糕, 冻肉, 鸡胸肉, 酸菜, 泡菜, 豆干, 仙贝, 海苔, 米饼, 麦片, 燕麦, 蜂蜜柚子茶
`;

/** English words that are goods only after "my", "a", "this", "two" …: they are verbs and other things besides. */
export const AMBIGUOUS_WORDS = new Set(
  'ring watch book desk toy tablet mobile phone bag fan iron drill hose saw cable table plate mug pan pot cap hat belt plant paint tap sink ticket voucher formula foundation cream lamp speaker mouse monitor controller dummy wrap chair tea fish coat fruit seed rice pie jam honey sugar ham gin coke nut butter sauc cooker battery table cot glass glasses plates voucher wipes wipe chips heel heels serum puzzle scanner modem adapter charger camera boot boots toner doll cover pillow plates cereal supplements tires tire tyre knives flour'.split(
    ' ',
  ),
);

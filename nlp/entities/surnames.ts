/** The commonest Chinese surnames of the mainland, Taiwan and Hong Kong; written in Simplified, for a character class. */
export const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧肖田董潘袁于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤欧庄温柯简游詹洪翁阮傅常康施牛樊葛齐伍芦岳申翟易殷倪单章鲁俞祁骆聂麦关邝甘岑霍祝喻耿焦柳纪裴项尤童盛舒窦涂梅辛管卓凌蓝乔连谷鲍娄卞冼区佘招';

/** Surnames of two characters. */
export const LONG_SURNAMES =
  '欧阳|司徒|上官|司马|诸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|东方|独孤|南宫|张简|范姜';

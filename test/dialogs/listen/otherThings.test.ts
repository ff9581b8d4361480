import { expect } from 'chai';
import { hanPerson, isGivenName } from '../../../dialogs/listen/hanName.ts';
import { tellsHowToReach } from '../../../dialogs/listen/howToReach.ts';
import { namesTown } from '../../../dialogs/listen/nameAnswer.ts';
import { isNotToHand } from '../../../dialogs/listen/notToHand.ts';
import { isPause } from '../../../dialogs/listen/pause.ts';
import { withFigures } from '../../../dialogs/listen/spokenDigits.ts';

describe('what a short message is, whatever was asked', () => {
  it('knows a Chinese full name by its surname and the characters of given names', () => {
    const sure = ['李雯', '歐陽菲菲', '黃梓軒', '鄺美雲', '钟离昧', '司徒敏', '郗佳音', '涂善妮', '慕容雪', '譚詠麟'];
    for (const name of sure) expect(hanPerson(name), name).to.equal('sure');
    for (const name of ['秦岚', '马海波']) expect(hanPerson(name), name).to.equal('may');
    const others = [
      '高压锅',
      '江南春',
      '龙井茶',
      '时好时坏',
      '王府井',
      '王老吉',
      '金华',
      '单据',
      '许多',
      '安装费',
      '东方明珠',
      '马上修',
    ];
    for (const words of others) expect(hanPerson(words), words).to.equal(undefined);
    for (const name of ['品妤', '子涵', '小琪']) expect(isGivenName(name), name).to.equal(true);
    for (const words of ['过敏', '优惠', '没了', '白桃']) expect(isGivenName(words), words).to.equal(false);
  });

  it('knows the name of a town, and does not take somebody called like one for it', () => {
    for (const town of ['Cardiff', 'in Harrogate', 'Leigh-on-Sea', '在芜湖', '荃灣', '屏東市', '佛山那边'])
      expect(namesTown(town), town).to.equal(true);
    for (const words of ['Florence', 'Victoria', 'Funds on Hold', 'central', '高压锅', '我在北京买的'])
      expect(namesTown(words), words).to.equal(false);
  });

  it('hears that a moment is asked for, or excused', () => {
    const pauses = [
      'hang on',
      'brb',
      'sorry was on the phone',
      'let me check my diary',
      '等陣',
      '剛在講電話 抱歉',
      '我想一下',
      '我揸緊車 陣間講',
    ];
    for (const words of pauses) expect(isPause(words), words).to.equal(true);
    const others = [
      'I was on the phone for two hours with you',
      'give me a refund',
      'let me speak to a manager',
      '等了两个小时',
      '我打了电话没人接',
      '打电话',
      '等你们回复',
    ];
    for (const words of others) expect(isPause(words), words).to.equal(false);
  });

  it('hears that something is not theirs to give', () => {
    const rows = [
      ['orderNumber', "bought it in the shop so there isn't one"],
      ['orderNumber', 'you must have that in your system'],
      ['orderNumber', 'look it up yourselves'],
      ['orderNumber', '店里买的哪来的单号'],
      ['orderNumber', '門市買的沒有訂單編號'],
      ['product', 'its in the order'],
      ['name', 'does it matter'],
      ['name', '關事咩'],
      ['contact', '費事畀你哋煩'],
    ] as const;
    for (const [fact, words] of rows) expect(isNotToHand(fact, words), words).to.equal(true);
    const others = [
      ['message', '系统有问题'],
      ['promise', '自己看着办'],
      ['product', 'you have the wrong one'],
      ['product', 'I should look up how close it is'],
      ['contact', '别打电话，发到 lin@example.com'],
    ] as const;
    for (const [fact, words] of others) expect(isNotToHand(fact, words), words).to.equal(false);
  });

  it('tells how somebody wants to be reached from what they want done', () => {
    for (const words of ['别打电话，发邮件', 'please call me after six', '加微信']) {
      expect(tellsHowToReach(words), words).to.equal(true);
    }
    for (const words of ['打电话给我道歉', 'call me when the refund is made', '退款']) {
      expect(tellsHowToReach(words), words).to.equal(false);
    }
  });

  it('writes numbers that were read out in figures, and leaves counts alone', () => {
    expect(withFigures('一三八零零一三八零零零')).to.equal('13800138000');
    expect(withFigures('幺三八 二兩〇五')).to.equal('138 2205');
    expect(withFigures('二零四六一')).to.equal('20461');
    expect(withFigures('三百二十个，一共两次')).to.equal('三百二十个，一共两次');
  });
});

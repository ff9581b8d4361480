/** What customers say, in order; told again from the beginning where it is too short. */
export const STORIES: readonly [Story, ...Story[]] = [
  {
    locale: 'en-GB',
    lines: [
      'My order is 9 days late and nobody answers',
      'I have called three times, that is all',
      'A12345678',
      'Anna Kowalska',
      'I called the hotline on Monday and on Tuesday',
      'anna@example.com',
      "Yes, that's right",
      'I would like it delivered this week, or my money back',
      'Yes, please do that',
      'It was a birthday present, which makes it worse',
      'When will I hear from you?',
      'All right, thank you',
    ],
  },
  {
    locale: 'zh-CN',
    lines: [
      '我买的耳机收到就是坏的，客服三天没人接',
      '昨天又打了一次，还是没人，就这些',
      'B87654321',
      '王芳',
      '打过热线，也发过邮件',
      '13812345678',
      '对的',
      '给我换一副新的，还要一个说法',
      '可以',
      '上次也是这样，真的很失望',
      '什么时候给我答复？',
      '好的，谢谢',
    ],
  },
  {
    locale: 'zh-TW',
    lines: [
      '我訂的耳機收到就是壞的，客服電話打三天都沒人接，真的很扯',
      '就這樣',
      'TW20261118001',
      '陳美玲',
      '打過客服，也寫過信',
      '0912345678',
      '沒錯',
      '希望可以換一副新的',
      '好，就這樣辦',
      '這是要送人的，現在來不及了',
      '大概什麼時候會通知我？',
      '好，謝謝',
    ],
  },
];

interface Story {
  locale: string;
  lines: readonly string[];
}

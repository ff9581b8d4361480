import { CATEGORIES } from '../../../nlp/labels.ts';

const same = (en: string, hans: string, hant: string) => ({ en, 'zh-Hans': hans, 'zh-Hant': hant });

const OPEN = ['00:00-24:00'];

/** A pack of a fifth industry, as small as a pack may be: what somebody would write into a file of their own. */
export function hotelPack(): object {
  const category = {
    name: same('Your stay', '住宿', '住宿'),
    matter: same('what you met with during your stay', '住宿中遇到的事', '住宿時遇到的事'),
    facts: ['details', 'roomNumber', 'occurredOn', 'name', 'contact'],
    remedies: ['change_room', 'written_account'],
  };
  return {
    id: 'hotel',
    version: 1,
    brand: same('Harbour House', '海港酒店', '海港飯店'),
    bot: same('Finn', '小海', '小海'),
    zone: 'Europe/London',
    currency: 'GBP',
    jurisdiction: 'GB',
    calendar: {
      hours: { mon: OPEN, tue: OPEN, wed: OPEN, thu: OPEN, fri: OPEN, sat: OPEN, sun: OPEN },
      exceptions: [],
    },
    emergency: same('999', '999', '999'),
    crisis: same('Samaritans on 116 123', '116 123', '116 123'),
    sla: { person: { normal: 30, urgent: 10 }, followUp: [1440, 1440, 720, 240, 60] },
    facts: {
      roomNumber: {
        label: same('Room', '房号', '房號'),
        ask: same('Which room are you in?', '请问您住几号房？', '請問您住幾號房？'),
        again: same(
          'Which floor, roughly? Not sure is fine.',
          '大概在几楼？不确定也没关系。',
          '大概在幾樓？不確定也沒關係。',
        ),
      },
    },
    categories: Object.fromEntries(CATEGORIES.map((code) => [code, category])),
    remedies: {
      change_room: {
        kind: 'replace',
        text: same('another room made ready for you by {by}', '{by}前为您换好房间', '{by}前為您換好房間'),
        grant: { bot: {} },
        owner: 'front office',
        minutes: 45,
      },
      written_account: {
        kind: 'explanation',
        text: same('a written account of what went wrong by {by}', '{by}前给您一份书面说明', '{by}前給您一份書面說明'),
        grant: { bot: {} },
        owner: 'duty manager',
        minutes: 240,
      },
    },
  };
}

import type { Locale } from '../../../../nlp/index.ts';
import type { Entry } from '../../../../storage/index.ts';

/** What an export of transcripts says of itself. `{…}` are filled in. */
export interface ExportWords {
  title: string;
  made: string;
  masked: string;
  unmasked: string;
  noCase: string;
  opened: string;
  closed: string;
  channel: string;
  score: string;
  author: Readonly<Record<Entry['author'], string>>;
  internal: string;
  cut: string;
}

export const EXPORT_WORDS: Readonly<Record<Locale, ExportWords>> = {
  en: {
    title: 'Complaint transcripts',
    made: 'Made by {name} on {at}',
    masked: 'Personal data are masked.',
    unmasked: 'Contains personal data. Keep it as long as you need it, then delete it.',
    noCase: 'No case opened',
    opened: 'Opened',
    closed: 'Closed',
    channel: 'Channel',
    score: 'Score',
    author: { customer: 'Customer', bot: 'Assistant', agent: 'Agent', system: 'System' },
    internal: 'internal note',
    cut: 'The transcript goes on; it is too long for this file.',
  },
  'zh-Hans': {
    title: '投诉对话记录',
    made: '导出人：{name}　导出时间：{at}',
    masked: '个人信息已脱敏。',
    unmasked: '本文件含个人信息，请妥善保管，用毕即删。',
    noCase: '未立案',
    opened: '受理时间',
    closed: '结案时间',
    channel: '渠道',
    score: '质检得分',
    author: { customer: '客户', bot: '智能客服', agent: '人工客服', system: '系统' },
    internal: '内部备注',
    cut: '对话过长，后续内容未收入本文件。',
  },
  'zh-Hant': {
    title: '客訴對話紀錄',
    made: '匯出人：{name}　匯出時間：{at}',
    masked: '個人資料已遮蔽。',
    unmasked: '本檔案含個人資料，請妥善保管，用畢即刪。',
    noCase: '未立案',
    opened: '受理時間',
    closed: '結案時間',
    channel: '管道',
    score: '評核分數',
    author: { customer: '客戶', bot: '智慧客服', agent: '專人客服', system: '系統' },
    internal: '內部備註',
    cut: '對話過長，後續內容未收入本檔案。',
  },
};

import type { ReviewWords } from './index.ts';

export const FRAME_HANT: ReviewWords['frame'] = {
  forbidden: '您的角色無法檢視此頁面，如有需要請洽管理員開通。',
  broken: '頁面無法顯示，請重新整理；若仍無法使用，請洽系統管理員。',
  loading: '載入中……',
  failed: '載入失敗：{why}。',
  newAction: '新增改善措施',
  retry: '重試',
};

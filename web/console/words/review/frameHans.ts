import type { ReviewWords } from './index.ts';

export const FRAME_HANS: ReviewWords['frame'] = {
  forbidden: '您的角色无权查看此页面，如有需要请联系管理员开通。',
  broken: '页面无法显示，请刷新重试；若仍不行，请联系系统管理员。',
  loading: '加载中……',
  failed: '加载失败：{why}。',
  newAction: '新建改进措施',
  retry: '重试',
};

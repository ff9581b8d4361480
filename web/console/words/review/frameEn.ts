/** Words that all pages of the reviewers share. */
export const FRAME_EN = {
  forbidden: 'Your role does not cover this page. An administrator can change that.',
  broken: 'This page could not be shown. Reload it; if that does not help, tell whoever runs Kesu.',
  loading: 'Loading …',
  failed: 'This could not be loaded: {why}.',
  newAction: 'New improvement action',
  retry: 'Try again',
};

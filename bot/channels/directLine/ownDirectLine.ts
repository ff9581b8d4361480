/**
 * Service URL of conversations on our own Direct Line: nothing is ever sent to it, its clients read the transcript. It
 * cannot come in from outside, because the allow-list takes no `urn:`.
 */
export const OWN_DIRECT_LINE = 'urn:kesu:directline';

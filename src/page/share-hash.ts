/** What the address ends in while the share dialog is open. */
export const SHARE_HASH = '#share';

/** What the address ends in while "How to read this" is open. */
export const HELP_HASH = '#help';

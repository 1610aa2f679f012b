/** What a page says to a newer worker when the reader wants the newer version. */
export const TAKE_OVER = 'backchannel:take-over';

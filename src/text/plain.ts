/** Whether a message is a text in which ICU has nothing to read. In a built page all others are parsed already. */
export const isPlain = (message: unknown): message is string => typeof message === 'string' && !/[{}<']/.test(message);

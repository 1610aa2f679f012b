/** No component imports it, and it must be refused all the same; see types.test.ts. */
export const alone: number = 'a text';

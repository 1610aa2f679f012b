/** Each line below the first must be refused; see types.test.ts. */
export const wrongType: number = 'a text';
export const unchecked: string = ['a'][0];
export const inexact: { label?: string } = { label: undefined };

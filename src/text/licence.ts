/** The short name of a licence where the record's words give one: "CC BY 4.0"; else "none", as messages select it. */
export const licenceName = (licence: string): string =>
  /\bCC(?: BY[-A-Z]*|0)(?: \d\.\d)?(?![\w.])/.exec(licence)?.[0] ?? 'none';

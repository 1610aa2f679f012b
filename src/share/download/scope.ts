/** What a pack is made of: what the filter leaves, or the whole record as known today. */
export const SCOPES = ['filter', 'everything'] as const;
export type Scope = (typeof SCOPES)[number];

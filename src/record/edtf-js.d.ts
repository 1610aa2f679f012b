/** The part of edtf.js that the record uses; the package ships no types. */
declare module 'edtf' {
  interface Mask {
    readonly value: number;
  }
  /** A flag of a decade or century, a mask of any other date. */
  export type Qualifier = Mask | boolean;
  export interface EdtfValue {
    readonly type: 'Date' | 'Year' | 'Season' | 'Decade' | 'Century' | 'Interval' | 'Set' | 'List';
    /** ms since epoch; ±Infinity where open, null where unknown. */
    readonly min: number | null;
    readonly max: number | null;
    readonly year?: number;
    /** 1 year, 2 month, 3 day. */
    readonly precision?: number;
    readonly season?: number;
    readonly approximate?: Qualifier;
    readonly uncertain?: Qualifier;
    readonly unspecified?: Mask;
    readonly lower?: EdtfValue | number | null;
    readonly upper?: EdtfValue | number | null;
    readonly values?: readonly (EdtfValue | readonly EdtfValue[])[];
    readonly earlier?: boolean;
    readonly later?: boolean;
  }
  /** Throws where `text` is no EDTF. */
  export default function edtf(text: string): EdtfValue;
}

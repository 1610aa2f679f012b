import type { Refusal } from '../../record/opening.ts';

/** Nothing could be checked at all. */
export class Refused extends Error {
  constructor(readonly reason: Refusal) {
    super(reason);
    this.name = 'Refused';
  }
}

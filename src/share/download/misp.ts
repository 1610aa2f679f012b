import type { Digit, Letter } from '../../record/vocabulary.ts';

/*
 * Grades as machine tags of the MISP taxonomy `admiralty-scale`
 * (https://www.misp-project.org/taxonomies.html#_admiralty_scale).
 */

export const reliabilityTag = (letter: Letter): string =>
  `admiralty-scale:source-reliability="${letter.toLowerCase()}"`;

export const credibilityTag = (digit: Digit): string => `admiralty-scale:information-credibility="${String(digit)}"`;

import type { CslItem } from './csl.ts';

const ACCESSED = { 'date-parts': [[2026, 11, 22]] } as const;

const OWN = {
  author: [{ literal: 'Backchannel' }],
  version: '2026-03-26-0a1b2c3d',
  issued: { 'date-parts': [[2026, 11, 21]] },
  accessed: ACCESSED,
} as const;
const WORK = 'Contacts between the United States and Russia over Ukraine, official and secret';

/** A contact, a claim, a view, the whole, and three reports: as the styles must write them. */
export const ITEMS = {
  contact: {
    ...OWN,
    id: 'backchannel-2021-12-30-biden-putin-phone-call',
    type: 'webpage',
    title: 'Biden and Putin speak by phone before the January talks',
    'container-title': WORK,
    genre: 'Contact, December 30, 2021',
    'event-date': { 'date-parts': [[2021, 12, 30]] },
    URL: 'https://example.org/c/2021-12-30-biden-putin-phone-call/',
  },
  claim: {
    ...OWN,
    id: 'backchannel-2023-04-lavrov-new-york-cfr-occurred',
    type: 'webpage',
    title: 'Did “former officials” meet Lavrov & pay 100 %?',
    'container-title': WORK,
    genre: 'Claim on the contact “Former officials meet Lavrov”, about April 2023',
    URL: 'https://example.org/?open=claim:2023-04-lavrov-new-york-cfr/occurred',
  },
  dataset: {
    ...OWN,
    id: 'backchannel-2026-03-26-0a1b2c3d',
    type: 'dataset',
    title: WORK,
    genre: 'Data set',
    URL: 'https://example.org/',
  },
  article: {
    id: 'nbc-2023-07-06-secret-talks',
    type: 'article-newspaper',
    title: 'Former U.S. officials have held secret Ukraine talks with prominent Russians',
    'container-title': 'NBC News',
    language: 'en',
    issued: { 'date-parts': [[2023, 7, 6]] },
    accessed: ACCESSED,
    URL: 'https://www.nbcnews.com/a_b?x=1%20&y={2}',
    note: 'Recorded in Backchannel, version 2026-03-26-0a1b2c3d: https://example.org/?open=report:nbc-2023-07-06-secret-talks',
  },
  supplied: {
    id: 'abc-nyheter-2021-12-07-biden-putin',
    type: 'webpage',
    title: '[Ingen gjennombrudd i toppmøtet mellom Biden og Putin]',
    'container-title': 'ABC Nyheter',
    language: 'nb',
    issued: { 'date-parts': [[2021, 12, 7]], circa: true },
    accessed: ACCESSED,
    note: 'Recorded in Backchannel, version 2026-03-26-0a1b2c3d: https://example.org/?open=report:abc-nyheter-2021-12-07-biden-putin',
  },
  readout: {
    id: 'kremlin-2021-12-30-readout',
    type: 'webpage',
    title: 'Телефонный разговор с Президентом США Джозефом Байденом',
    author: [{ literal: 'Kremlin' }],
    publisher: 'Kremlin',
    language: 'ru',
    issued: { 'date-parts': [[2021, 12]] },
    accessed: ACCESSED,
    URL: 'http://kremlin.ru/events/president/news/67487',
  },
} as const satisfies Record<string, CslItem>;

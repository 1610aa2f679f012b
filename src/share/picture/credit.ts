import type { Explorer } from '../../explore/explorer.svelte.ts';
import type { Day } from '../../record/day.ts';
import { printDay } from '../../record/day.ts';
import { isLocal } from '../../explore/local-record.ts';
import { pageUrl, siteUrl } from '../../explore/site.ts';
import type { PageState } from '../../explore/state.ts';
import { licenceName } from '../../text/licence.ts';
import type { Text } from '../../text/text.ts';
import { pickedIn } from './picked.ts';

/** An address longer than this is typed by nobody: the site's own stands in its place. */
const LONGEST = 400;

type View = NonNullable<PageState['view']>;

/** Where a picture's state stands: the page of the contact that is picked out, else the page in that state. */
export function pictureAddress(explorer: Explorer, view: View): string {
  const picked = pickedIn(explorer, view);
  if (picked?.kind === 'contact') return pageUrl('contact', explorer.columns.views.contacts.id[picked.row]!);
  const state = explorer.address({ view, theme: 'auto', embed: null, controls: true, plain: false });
  return siteUrl() + state;
}

/** The lines under a picture: the record, its end, the dataset and the day of the picture; then its address. */
export function creditOf(explorer: Explorer, text: Text, view: View, made: Day): string[] {
  const { record, version } = explorer.columns.views;
  const address = pictureAddress(explorer, view);
  return [
    text.t('share.picture.credit', {
      title: record.title,
      recorded: text.day(record.to),
      version,
      licence: licenceName(record.licence),
      made: text.day(made),
    }),
    isLocal(explorer) ? text.t('local.credit') : address.length > LONGEST ? siteUrl() : address,
  ];
}

/** The name of a picture's file, without its ending: what it shows, the days in view and the dataset's version. */
export function fileName(explorer: Explorer, view: View): string {
  const { record, version } = explorer.columns.views;
  const { time } = explorer.clauses;
  const days = [time?.from ?? record.from, time?.to ?? record.to].map(printDay);
  return `backchannel-${view}-${days.join('_')}-${version}`;
}

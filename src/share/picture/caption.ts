import { judgementOf } from '../../explore/judgement.ts';
import type { Day } from '../../record/day.ts';
import { dateOfContact, standingOfContact } from '../../text/contact.ts';
import { sentenceOf } from '../../text/sentence.ts';
import type { Filtered } from '../../text/sentence.ts';
import { standingReason } from '../../text/standing-reason.ts';
import type { Text } from '../../text/text.ts';
import type { PictureView } from './make.ts';
import { pickedIn } from './picked.ts';
import type { Picking } from './picked.ts';

/** What a caption is made from; the explorer is one. */
export interface Captioned extends Filtered, Picking {
  /** The day as known on which all is shown; null as the record ends. */
  readonly asof: Day | null;
}

/**
 * The line below the title of a picture: the filter, and before it, where the picture is named after a contact, when
 * that is dated, how it stands and on whose word. A contact that the filter leaves out is not lit, and not told of.
 */
export function captionOf(shown: Captioned, view: PictureView, text: Text): string {
  const sentence = sentenceOf(shown, text);
  const picked = pickedIn(shown, view);
  const known = picked?.kind === 'contact' ? knownOf(shown, picked.row, text) : null;
  return known === null ? sentence : text.t('share.picture.contact', { ...known, sentence });
}

/** When a contact is dated, its standing and why, in words; null where the filter leaves it out. */
export function knownOf(shown: Captioned, row: number, text: Text) {
  const { columns, asof } = shown;
  const judgement = shown.passing().contacts[row] ? judgementOf(columns, row, asof) : null;
  return (
    judgement && {
      date: dateOfContact(columns, row, text),
      standing: standingOfContact(columns, row, judgement.standing.standing, text),
      why: standingReason(columns, judgement.standing, text),
    }
  );
}

import { group } from 'd3';
import type { Columns } from '../../explore/columns.ts';
import { partiesOf } from '../../explore/judgement.ts';
import type { Change, Hypothesis, Speaker, Where } from '../../record/hypothetical.ts';
import type { Text } from '../../text/text.ts';

/** What would bring a change about: in words, and of which claims where that is not the one spoken of. */
export interface Way {
  readonly words: string;
  readonly where: string | null;
}

/** A digit or standing that the rules would give, and every way there. */
export interface Outcome<R> {
  readonly result: R;
  readonly ways: readonly Way[];
}

/** Changes in words, by what they come to; those that differ only in who speaks, or of what, are told as one. */
export function outcomesInWords<R>(
  columns: Columns,
  changes: readonly Change<R>[],
  of: 'claim' | 'contact',
  text: Text,
): Outcome<R>[] {
  return [...group(changes, ({ result }) => result)].map(([result, alike]) => {
    const hypotheses = alike.map(({ hypothesis }) => hypothesis);
    const ways = [...group(hypotheses, ({ stance, speaker }) => `${stance} ${speaker.kind}`).values()].flatMap((kind) =>
      waysOf(columns, kind, of, text),
    );
    return { result, ways };
  });
}

/** The ways of hypotheses that have their stance and the kind of their speaker in common. */
function waysOf(columns: Columns, kind: readonly Hypothesis[], of: 'claim' | 'contact', text: Text): Way[] {
  const { stance, speaker } = kind[0]!;
  const byWhere = group(kind, ({ where }) => where);
  const ways = [...byWhere].map(([where, hypotheses]) => ({
    where: where,
    words: text.t(wordsKey(stance, speaker), {
      names: text.list(
        hypotheses.map((one) => speakerInWords(columns, one.speaker, text)),
        'disjunction',
      ),
    }),
  }));
  const whereInWords = (where: Where | 'either'): string | null =>
    where === 'claim' || of === 'contact' ? null : text.t(`why.change.where.${where}`);
  return [...group(ways, ({ words }) => words)].map(([words, alike]) => {
    const both = alike.length > 1 && alike.every(({ where }) => where !== 'both');
    return { words, where: whereInWords(both ? 'either' : alike[0]!.where) };
  });
}

const wordsKey = (stance: Hypothesis['stance'], { kind }: Speaker) =>
  stance === 'asserts'
    ? (`why.change.asserts.${kind}` as const)
    : (`why.change.denies.${kind as 'unnamed' | 'on-record' | 'turn'}` as const);

/** A side, or a source by its name; whoever is not named has no words of his own. */
function speakerInWords(columns: Columns, speaker: Speaker, text: Text): string {
  const { sides, sources } = columns.views;
  const sideInWords = (side: string): string =>
    partiesOf(columns).others.includes(side) ? text.t('why.change.third-party') : sides.name[sides.id.indexOf(side)]!;
  if (speaker.kind === 'on-record') return sideInWords(speaker.side);
  if (speaker.kind !== 'turn') return '';
  return speaker.voice.startsWith('gov:')
    ? sideInWords(speaker.voice.slice('gov:'.length))
    : sources.name[sources.id.indexOf(speaker.voice)]!;
}

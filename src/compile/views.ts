import { DATASET_SCHEMA } from '../record/dataset.ts';
import type { Steps, TermColumns, Views } from '../record/dataset.ts';
import { parseDay } from '../record/day.ts';
import type { Stage } from '../record/history.ts';
import { packParts, packState, packWhen } from '../record/pack.ts';
import {
  ABOUTS,
  ACTOR_KINDS,
  HAPPENED,
  LETTERS,
  MODES,
  OUTLET_KINDS,
  ROLES,
  SOURCE_KINDS,
  STANCES,
  STANDINGS,
} from '../record/vocabulary.ts';
import { compare } from './fault.ts';
import type { GradedContact } from './grade.ts';
import { landmarksInTime } from './landmarks.ts';
import { layoutNetwork } from './network.ts';
import type { Ordered, Rows } from './rows.ts';

/** All of `views.json` but what is known only once the texts are cut: its version, shards and report buckets. */
export type ViewsBody = Omit<Views, 'version' | 'shards' | 'reports'> & { reports: Omit<Views['reports'], 'buckets'> };

/** The columns that views, filter and sentence need. */
export function viewsOf(ordered: Ordered): ViewsBody {
  const { record, sides, actors, outlets, sources, reports, contacts } = ordered;
  const { coverage, researched, rubric, ...said } = record.record;
  const languages = [...new Set(reports.entries.map(({ language }) => language))].sort(compare);
  const layout = layoutNetwork(record);
  const places = actors.ids.map((id) => layout.get(id)!);
  const claims = contacts.entries.flatMap((graded) => graded.claims.map((claim) => ({ ...claim, graded })));
  return {
    schema: DATASET_SCHEMA,
    record: {
      title: said.title,
      subject: said.subject,
      scope: said.scope,
      from: parseDay(coverage.from),
      to: parseDay(coverage.to),
      researched: parseDay(researched),
      lede: said.lede,
      questions: said.questions,
      who: said.who,
      method: said.method,
      limits: said.limits,
      corrections: said.corrections,
      licence: said.licence,
      ...(rubric === undefined ? {} : { rubric: LETTERS.map((letter) => rubric[letter] ?? 0) }),
    },
    sides: {
      id: sides.ids,
      name: sides.entries.map(({ name }) => name),
      hue: sides.entries.map(({ hue }) => hue),
      principal: sides.entries.map(({ principal }) => bit(principal)),
      others: sides.entries.map(({ others }) => bit(others)),
    },
    channels: termColumns(ordered.channels),
    topics: termColumns(ordered.topics),
    landmarks: landmarkColumns(record.landmarks),
    languages,
    actors: {
      id: actors.ids,
      name: actors.entries.map(({ name }) => name),
      kind: actors.entries.map(({ kind }) => ACTOR_KINDS.indexOf(kind)),
      side: actors.entries.map(({ side }) => sides.row(side)),
      x: places.map(({ x }) => x),
      y: places.map(({ y }) => y),
      tier: places.map(({ tier }) => tier),
    },
    outlets: {
      id: outlets.ids,
      name: outlets.entries.map(({ name }) => name),
      kind: outlets.entries.map(({ kind }) => OUTLET_KINDS.indexOf(kind)),
    },
    sources: {
      id: sources.ids,
      name: sources.entries.map(({ name }) => name),
      side: sources.entries.map(({ side }) => sides.row(side)),
      kind: sources.entries.map(({ kind }) => SOURCE_KINDS.indexOf(kind)),
      letter: sources.entries.map(({ reliability }) => LETTERS.indexOf(reliability)),
      actor: sources.entries.map(({ actor }) => (actor === undefined ? -1 : actors.row(actor))),
      joint: sources.entries.map(({ joint }) => bit(joint)),
    },
    reports: {
      outlet: reports.entries.map(({ outlet }) => outlets.row(outlet)),
      language: reports.entries.map(({ language }) => languages.indexOf(language)),
      day: reports.ids.map((id) => ordered.carriers.get(id)!.published),
    },
    contacts: contactColumns(ordered),
    claims: {
      about: claims.map(({ about }) => ABOUTS.indexOf(about)),
      accounts: claims.map(({ words }) => words.length),
      state: contacts.entries.flatMap(stateSteps),
    },
    accounts: accountColumns(ordered),
  };
}

const bit = (flag: boolean | undefined): 0 | 1 => (flag === true ? 1 : 0);

const termColumns = ({ ids, entries }: Rows<{ name: string; definition: string }>): TermColumns => ({
  id: ids,
  name: entries.map(({ name }) => name),
  definition: entries.map(({ definition }) => definition),
});

function landmarkColumns(landmarks: Ordered['record']['landmarks']): Views['landmarks'] {
  const inTime = landmarksInTime(landmarks);
  return {
    day: inTime.map(({ when }) => parseDay(when)),
    name: inTime.map(({ name }) => name),
    text: inTime.map(({ text }) => text),
    major: inTime.map(({ major }) => (major ? 1 : 0)),
  };
}

function contactColumns({ contacts, channels, topics, actors }: Ordered): Views['contacts'] {
  const { ids, entries } = contacts;
  return {
    id: ids,
    title: entries.map(({ contact }) => contact.title),
    channel: entries.map(({ contact }) => channels.row(contact.channel)),
    mode: entries.map(({ contact }) => MODES.indexOf(contact.mode)),
    happened: entries.map(({ contact }) => HAPPENED.indexOf(contact.happened ?? 'held')),
    repeats: entries.map(({ contact }) => bit(contact.repeats !== undefined)),
    from: entries.map(({ when }) => when.from),
    to: entries.map(({ when }) => when.to),
    form: entries.map(({ when }) => packWhen(when)),
    parts: entries.map(({ when }) => packParts(when)),
    known: entries.map(({ stages }) => stages[0]!.day),
    standing: entries.map(({ stages }) => stepsOf(stages, ({ standing }) => STANDINGS.indexOf(standing))),
    participants: entries.map(({ contact }) =>
      contact.participants.map(
        ({ actor, role, initiated }) => actors.row(actor) * 16 + ROLES.indexOf(role) * 2 + bit(initiated),
      ),
    ),
    topics: entries.map(({ contact }) => contact.topics.map((topic) => topics.row(topic))),
    place: entries.map(({ contact }) => contact.place?.name ?? null),
    claims: entries.map(({ claims }) => claims.length),
  };
}

/** `[value, day, value, day, value …]`: the value of the first stage, then each change with its day. */
function stepsOf(stages: readonly Stage[], value: (stage: Stage) => number): Steps {
  const steps: number[] = [];
  let last: number | undefined;
  for (const stage of stages) {
    const next = value(stage);
    if (next === last) continue;
    if (last === undefined) steps.push(next);
    else steps.push(stage.day, next);
    last = next;
  }
  return steps;
}

/** The steps of each claim of a contact, from the first stage at which any of its accounts is public. */
const stateSteps = ({ claims, stages }: GradedContact): Steps[] =>
  claims.map(({ words }, i) => {
    const first = Math.min(...words.map(({ known }) => known));
    const own = stages.filter(({ day }) => day >= first);
    return stepsOf(own, ({ digits, traits }) => packState(digits[i]!, traits[i]!));
  });

function accountColumns({ contacts, sources, reports }: Ordered): Views['accounts'] {
  const accounts = contacts.entries.flatMap(({ claims, stages }) =>
    claims.flatMap(({ claim, words }) =>
      claim.accounts.map((account, i) => ({ account, lag: words[i]!.known - stages[0]!.day })),
    ),
  );
  const overrides = accounts.flatMap(({ account: { reliability } }, row) =>
    reliability === undefined ? [] : [{ row, letter: LETTERS.indexOf(reliability) }],
  );
  return {
    source: accounts.map(({ account }) => sources.row(account.source)),
    report: accounts.map(({ account }) => reports.row(account.report)),
    stance: accounts.map(({ account }) => STANCES.indexOf(account.stance)),
    lag: accounts.map(({ lag }) => lag),
    override: { row: overrides.map(({ row }) => row), letter: overrides.map(({ letter }) => letter) },
  };
}

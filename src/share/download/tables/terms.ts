import { sheetOf } from '../field.ts';

interface Term {
  readonly kind: 'channel' | 'topic' | 'side';
  readonly id: string;
  readonly name: string;
  readonly definition: string | null;
}

export const terms = sheetOf<Term>({
  name: 'terms',
  about: 'The channels, topics and sides of the record.',
  key: ['kind', 'id'],
  references: [],
  rows: ({ columns: { views }, channels, topics, sides }) => [
    ...sides.map((row): Term => ({
      kind: 'side',
      id: views.sides.id[row]!,
      name: views.sides.name[row]!,
      definition: null,
    })),
    ...channels.map((row): Term => ({ kind: 'channel', ...termOf(views.channels, row) })),
    ...topics.map((row): Term => ({ kind: 'topic', ...termOf(views.topics, row) })),
  ],
  fields: [
    {
      name: 'kind',
      type: 'string',
      always: true,
      values: ['side', 'channel', 'topic'],
      about: 'What it is a term for.',
      of: ({ kind }) => kind,
    },
    { name: 'id', type: 'string', always: true, about: 'Permanent id within its kind.', of: ({ id }) => id },
    { name: 'name', type: 'string', always: true, about: 'Its name.', of: ({ name }) => name },
    { name: 'definition', type: 'string', about: 'What counts as it.', of: ({ definition }) => definition },
  ],
});

const termOf = (
  { id, name, definition }: { id: readonly string[]; name: readonly string[]; definition: readonly string[] },
  row: number,
): Omit<Term, 'kind'> => ({ id: id[row]!, name: name[row]!, definition: definition[row]! });

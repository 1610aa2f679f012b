import type { Fault } from './fault.ts';
import type { Reading } from './read.ts';
import type { Path, YamlFile } from './yaml-file.ts';

/** Faults for what a list may hold only once: claim ids, accounts, participants, and names of other entries. */
export function checkTwice({ record, files, contactFiles }: Reading): Fault[] {
  const faults: Fault[] = [];
  const check = (file: YamlFile, path: Path, keys: readonly string[], say: (key: string) => string): void => {
    keys.forEach((key, i) => {
      if (keys.indexOf(key) < i) faults.push(file.fault([...path, i], say(key)));
    });
  };
  for (const [id, contact] of Object.entries(record.contacts ?? {})) {
    const file = contactFiles.get(id)!;
    const { claims, participants, topics, follows } = contact;
    claims.forEach((claim, i) => {
      if (claims.findIndex((other) => other.id === claim.id) < i)
        faults.push(file.fault(['claims', i, 'id'], `claim id "${claim.id}" is used twice in this contact`));
      const accounts = claim.accounts.map(({ source, report, stance, locator }) =>
        [source, report, stance, locator].join('\n'),
      );
      check(file, ['claims', i, 'accounts'], accounts, (key) => {
        const [source, report, stance] = key.split('\n');
        return `the account "${source}" ${stance} in "${report}" is there twice`;
      });
    });
    const actors = participants.map(({ actor }) => actor);
    check(file, ['participants'], actors, (actor) => `participant "${actor}" is there twice`);
    check(file, ['topics'], topics, (topic) => `topic "${topic}" is there twice`);
    check(file, ['follows'], follows, (other) => `follows "${other}" twice`);
  }
  for (const [id, { relays }] of Object.entries(record.reports ?? {}))
    check(files.get('reports')!, [id, 'relays'], relays, (report) => `relays "${report}" twice`);
  return faults;
}

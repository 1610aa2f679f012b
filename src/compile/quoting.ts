import { isPair, isScalar, Scalar, Schema, visit } from 'yaml';
import type { ScalarTag } from 'yaml';
import type { z } from 'zod';
import type { Fault } from './fault.ts';
import { schemaAt } from './validate.ts';
import type { Path, YamlFile } from './yaml-file.ts';

/** What YAML's own rules (1.2, core schema) make of plain words: numbers, true and false, nothing. */
const TAGS = new Schema({ schema: 'core' }).tags.filter((tag): tag is ScalarTag => !tag.collection && 'test' in tag);

const NAMES: Readonly<Record<string, string>> = {
  'tag:yaml.org,2002:null': 'nothing',
  'tag:yaml.org,2002:bool': 'true or false',
  'tag:yaml.org,2002:int': 'a number',
  'tag:yaml.org,2002:float': 'a number',
};

/**
 * Faults for texts that any other reader of YAML would take for something else, such as a bare `2023`. The record is
 * read with strings only and would not mind, but editors and other programs read it too.
 */
export function checkQuoting(file: YamlFile, schema: z.ZodType): Fault[] {
  const faults: Fault[] = [];
  if (file.root === null) return faults;
  visit(file.root, {
    Scalar(key, node, ancestors) {
      if (key === 'key' || node.type !== Scalar.PLAIN || !node.range) return;
      const source = node.source ?? '';
      const tag = TAGS.find(({ test }) => test?.test(source));
      if (tag === undefined) return;
      const path = pathOf([...ancestors, node]);
      const field = schemaAt(schema, path);
      const kind = field?.meta()?.type;
      if (field === undefined || kind === 'number' || kind === 'boolean') return;
      const message =
        source === ''
          ? `"${String(path.at(-1))}" is empty`
          : `write "${source}" in quotes: YAML takes it for ${NAMES[tag.tag] ?? 'something else'}`;
      faults.push(file.faultAt(node.range[0], message));
    },
  });
  return faults;
}

/** The keys and places that lead through a chain of nodes. */
function pathOf(chain: readonly unknown[]): Path {
  return chain.flatMap((node, i): Path => {
    if (isPair(node)) return isScalar(node.key) ? [String(node.key.value)] : [];
    const next = chain[i + 1];
    const items = typeof node === 'object' && node !== null && 'items' in node ? node.items : undefined;
    return Array.isArray(items) && !isPair(next) ? [items.indexOf(next)] : [];
  });
}

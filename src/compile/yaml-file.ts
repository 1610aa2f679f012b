import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import type { Fault } from './fault.ts';

export type Path = readonly (string | number)[];

/** One parsed file of the record. All its scalars are strings, so that no date turns into a number. */
export interface YamlFile {
  /** Below the record's folder. */
  readonly path: string;
  readonly data: unknown;
  readonly root: Node | null;
  /** A fault at what stands at `path` in the file, or at its key; at the nearest thing around it where it is missing. */
  fault(path: Path, message: string, options?: { at?: 'key' | 'value'; severity?: Fault['severity'] }): Fault;
  /** A fault at an offset in the text. */
  faultAt(offset: number, message: string): Fault;
}

/** Reads one YAML text. Faults of syntax and keys used twice come beside it; `data` is undefined where it is no YAML. */
export function readYaml(path: string, text: string): { file: YamlFile; faults: readonly Fault[] } {
  const lines = new LineCounter();
  const doc = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const faultAt = (offset: number, message: string, severity: Fault['severity'] = 'error'): Fault => {
    const { line, col } = lines.linePos(offset);
    return { severity, file: path, line: Math.max(line, 1), column: Math.max(col, 1), message };
  };

  const twice = doc.errors.filter((error) => error.code === 'DUPLICATE_KEY');
  // What follows the first broken place is mostly its consequence.
  const broken = doc.errors.find((error) => error.code !== 'DUPLICATE_KEY');
  const faults = twice.map((error) => {
    const key = /^[^\s:]*/.exec(text.slice(error.pos[0]))?.[0] ?? '';
    return faultAt(error.pos[0], `"${key}" is used twice; keep one`);
  });
  if (broken !== undefined) faults.push(faultAt(broken.pos[0], `is no YAML: ${broken.message}`));
  let data: unknown;
  try {
    if (broken === undefined) data = doc.toJS();
  } catch (error) {
    // Aliases that multiply without end.
    faults.push(faultAt(0, `is no YAML: ${(error as Error).message}`));
  }

  const file: YamlFile = {
    path,
    data,
    root: doc.contents,
    fault: (at, message, { at: part = 'value', severity = 'error' } = {}) =>
      faultAt(offsetOf(doc, at, part), message, severity),
    faultAt,
  };
  return { file, faults };
}

function offsetOf(doc: Document, path: Path, part: 'key' | 'value'): number {
  if (part === 'key' && path.length > 0) {
    const parent: unknown = doc.getIn(path.slice(0, -1), true);
    const key = isMap(parent)
      ? parent.items.map((pair) => pair.key).find((key) => isScalar(key) && key.value === path.at(-1))
      : undefined;
    if (isNode(key) && key.range) return key.range[0];
  }
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = length === 0 ? doc.contents : doc.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

import { builtinModules } from 'node:module';
import path from 'node:path';

/** Each folder of src/ and the folders it may import. A folder that is not here has no place yet. */
const MAY_IMPORT = {
  record: [],
  compile: ['record'],
  explore: ['record'],
  text: ['record', 'explore'],
  views: ['record', 'explore', 'text'],
  share: ['record', 'explore', 'text', 'views'],
  page: ['record', 'explore', 'text', 'views', 'share'],
  gallery: ['record', 'compile', 'explore', 'text', 'views', 'share', 'page'],
  prerender: ['record', 'compile', 'explore', 'text', 'views', 'share', 'page'],
  // Files directly in src/, such as main.ts.
  '': ['record', 'explore', 'text', 'views', 'share', 'page'],
};

/** What only reads the record's files and must not reach the browser. */
const BUILD_ONLY = /^(zod|yaml|edtf|tsx|vite)(\/|$)/;
const BROWSER_LAYERS = new Set(['explore', 'text', 'views', 'share', 'page', '']);

/** The two edges of the compiler, and what runs only at build time. */
const MAY_USE_NODE = /^(compile\/(command[^/]*\.ts|plugin\.ts|edges\/(?!worker\.ts$).*)|prerender\/.*)$/;

const TEST = /(\.test\.ts|(^|\/)fixtures\/.*|(^|\/)testing\.ts)$/;

/** Where `absolute` lies below src/, with forward slashes, or undefined when outside. */
function insideSource(source, absolute) {
  const relative = path.relative(source, absolute).split(path.sep).join('/');
  return relative.startsWith('..') ? undefined : relative;
}

const layerOf = (file) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '');

/** The view a file belongs to: `views/timeline/…` is timeline; `views/x.ts` and `views/common/…` are shared. */
function viewOf(file) {
  const [layer, folder, rest] = file.split('/');
  return layer === 'views' && rest !== undefined && folder !== 'common' ? folder : undefined;
}

/** Why `file` may not import `target` (both below src/), or undefined when it may. */
function faultBetween(file, target) {
  const [from, to] = [layerOf(file), layerOf(target)];
  if (!(from in MAY_IMPORT)) return `src/${from}/ is not in the table of eslint.layers.js; give it a place there.`;
  if (TEST.test(target)) return `src/${target} is for tests only.`;
  if (from !== to && /\.css$/.test(target)) return undefined;
  if (from !== to && !MAY_IMPORT[from].includes(to)) {
    const allowed = MAY_IMPORT[from].join(', ') || 'no other folder';
    return `src/${target} must not be imported here; src/${from} may import: ${allowed}.`;
  }
  const view = viewOf(target);
  if (from === 'views' && view !== undefined && view !== viewOf(file)) {
    return `Views do not import each other: move what ${view} shares to src/views/common/.`;
  }
  return undefined;
}

function faultOutside(file, specifier) {
  const isNode = specifier.startsWith('node:') || builtinModules.includes(specifier);
  if (isNode && !MAY_USE_NODE.test(file)) {
    return `${specifier} needs Node: only src/compile/command*.ts, plugin.ts, edges/ and src/prerender/ may use it.`;
  }
  if (BROWSER_LAYERS.has(layerOf(file)) && BUILD_ONLY.test(specifier)) {
    return `${specifier} is for building the dataset and must not be shipped; import its types only.`;
  }
  return undefined;
}

/** Imports inside src/ go one way, and only the edges of the compiler touch Node. Tests may import anything. */
export const layers = {
  meta: { type: 'problem', schema: [], messages: { fault: '{{fault}}' } },
  create(context) {
    const source = path.join(context.cwd, 'src');
    const file = insideSource(source, context.physicalFilename);
    if (file === undefined || TEST.test(file)) return {};

    function check(node) {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string') return;
      // What is taken by its address alone runs elsewhere.
      if (specifier.endsWith('?worker&url')) return;
      const bare = specifier.replace(/\?.*$/, '');
      const target = bare.startsWith('.')
        ? insideSource(source, path.resolve(path.dirname(context.physicalFilename), bare))
        : undefined;
      const fault =
        target !== undefined
          ? faultBetween(file, target)
          : node.importKind === 'type'
            ? undefined
            : faultOutside(file, bare);
      if (fault !== undefined) context.report({ node: node.source, messageId: 'fault', data: { fault } });
    }

    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

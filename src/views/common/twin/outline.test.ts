import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLines, keptUnfolded, linesOf, LONGEST, MOST_LINES, unfoldedAtFirst } from './outline.ts';
import type { Branch, Line } from './outline.ts';

const leaves = (count: number): Branch<string>[] =>
  Array.from({ length: count }, (_, i) => ({ key: String(i), about: `leaf ${String(i)}`, holds: [i] }));

/** A tree of so many branches at each level. */
function tree([first = 0, ...rest]: readonly number[]): Branch<string>[] {
  if (rest.length === 0) return leaves(first);
  return leaves(first).map((branch) => ({ ...branch, children: () => tree(rest) }));
}

const everyPath = (lines: readonly Line<string>[]): string[] =>
  lines.flatMap((line) => [line.path, ...everyPath(line.lines ?? [])]);

describe('the lines of a text twin', () => {
  it('are the branches, and within those that are unfolded theirs', () => {
    const lines = linesOf(tree([2, 3]), new Set(['/1', '/0/nothing']));
    expect(everyPath(lines)).toEqual(['/0', '/1', '/1/0', '/1/1', '/1/2']);
    expect(countLines(lines)).toBe(5);
  });

  it('make nothing of what is folded', () => {
    const shut: Branch<string> = {
      ...leaves(1)[0]!,
      children: () => {
        throw new Error('made');
      },
    };
    expect(linesOf([shut], new Set())).toHaveLength(1);
    expect(() => linesOf([shut], new Set(['/0']))).toThrow('made');
  });

  it.each([
    [LONGEST, LONGEST],
    [LONGEST + 1, 2],
    [LONGEST ** 2, LONGEST],
    [LONGEST ** 2 + 1, 2],
    [100_000, 40],
  ])('of %i there are %i, in parts where they are many, and every leaf is in one', (count, shown) => {
    const branches = leaves(count);
    const lines = linesOf(branches, new Set());
    expect(lines).toHaveLength(shown);
    const keys = (some: readonly Line<string>[]): string[] =>
      some.flatMap((line) => (line.kind === 'branch' ? line.branch.key : line.part.branches.map(({ key }) => key)));
    expect(keys(lines)).toEqual(branches.map(({ key }) => key));
  });

  it('parts say which lines they are', () => {
    const parts = linesOf(leaves(120), new Set()).map((line) => (line.kind === 'part' ? line.part : null));
    expect(parts.map((part) => [part?.from, part?.to])).toEqual([
      [1, 50],
      [51, 100],
      [101, 120],
    ]);
    const lines = linesOf(leaves(3000), new Set(['/2501-3000']));
    expect(lines[1]!.lines![1]).toMatchObject({ path: '/2501-3000/2551-2600', part: { from: 2551, to: 2600 } });
  });

  it.each([
    ['all of the first level, where that is short', [3, 4, 2], ['/0', '/1', '/2']],
    ['the first line, where it is not', [10, 20], ['/0']],
    ['nothing of nothing', [0], []],
  ])('that are unfolded at first are %s', (_, sizes, paths) => {
    expect(unfoldedAtFirst(tree(sizes))).toEqual(paths);
  });

  it('never grow beyond their ceiling, and what was unfolded last stays', () => {
    const shape = fc.array(fc.integer({ min: 1, max: 130 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(shape, fc.array(fc.nat(), { maxLength: 12 }), (sizes, presses) => {
        const branches = tree(sizes);
        let paths: readonly string[] = [];
        for (const press of presses) {
          const all = everyPath(linesOf(branches, new Set(paths)));
          const path = all[press % all.length]!;
          if (paths.includes(path)) continue;
          paths = keptUnfolded(branches, [...paths, path]);
          expect(paths.at(-1)).toBe(path);
          // Its own level and those around it are always in view, at most so many lines each.
          expect(countLines(linesOf(branches, new Set(paths)))).toBeLessThanOrEqual(MOST_LINES + 6 * LONGEST);
          for (const kept of paths) expect(everyPath(linesOf(branches, new Set(paths)))).toContain(kept);
        }
      }),
      { numRuns: 40 },
    );
  });
});

import type { TestProject } from 'vitest/node';
import { build } from '../src/compile/edges/build.ts';
import type { SingleFile } from '../src/record/dataset.ts';

declare module 'vitest' {
  interface ProvidedContext {
    record: SingleFile;
  }
}

/** Compiles the shipped record once for all tests. Throws where it has faults. */
export default async function compileRecord(project: TestProject): Promise<void> {
  const { output, faults } = await build({ data: 'data', releases: 'releases' });
  if (output === null) throw new Error(`The record has faults: ${JSON.stringify(faults.slice(0, 5))}`);
  project.provide('record', output.dataset.single);
}

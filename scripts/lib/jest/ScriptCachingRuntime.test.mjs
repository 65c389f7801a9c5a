import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { inRoot } from '../paths.mjs';
import { run } from '../run.mjs';

const FILES = {
  'state.js':
    'let count = 0; exports.next = () => { count += 1; return count; };\n',
  'fail.js': 'exports.fail = () => { throw new Error("here"); };\n',
  'load.js':
    'exports.load = async () => (await import("./state.js")).default;\n',
  'broken.js': 'exports.broken = (;\n',
};

const TEST = `
  const { next } = require('./state.js');
  it('has modules of its own', () => expect(next()).toBe(1));
  it('has globals of its own', () => {
    expect(globalThis.seen).toBeUndefined();
    globalThis.seen = true;
  });
  it('finds the place of an error, in the first line too', () => {
    expect(require('./fail.js').fail).toThrow(
      expect.objectContaining({ stack: expect.stringMatching(/fail\\.js:1:30/) }),
    );
  });
  it('imports from where it is', async () => {
    const state = await require('./load.js').load();
    expect(state.next()).toBeGreaterThan(0);
  });
  it('says what cannot be compiled', () => {
    expect(() => require('./broken.js')).toThrow("Unexpected token ';'");
  });
`;

/** Runs the same tests from several files, one after another in one process. */
async function testsOf(names) {
  const folder = fs.realpathSync(
    fs.mkdtempSync(path.join(os.tmpdir(), 'xops-jest-')),
  );
  const write = (name, text) => fs.writeFileSync(path.join(folder, name), text);
  try {
    Object.entries(FILES).forEach(([name, text]) => write(name, text));
    names.forEach(name => write(`${name}.test.js`, TEST));
    const config = {
      rootDir: folder,
      testEnvironment: inRoot('node_modules/jest-environment-node'),
      extensionsToTreatAsEsm: ['.mts'],
      transform: {},
      runtime: inRoot('scripts/lib/jest/ScriptCachingRuntime.cjs'),
    };
    const outputFile = path.join(folder, 'report.json');
    await run(
      process.execPath,
      [
        '--experimental-vm-modules',
        inRoot('node_modules/jest/bin/jest.js'),
        `--config=${JSON.stringify(config)}`,
        '--runInBand',
        '--json',
        `--outputFile=${outputFile}`,
      ],
      { cwd: folder },
    );
    const report = JSON.parse(fs.readFileSync(outputFile, 'utf8'));
    return report.testResults
      .flatMap(suite => suite.assertionResults)
      .map(test => [test.title, test.status, ...test.failureMessages]);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

describe('test files that share what was compiled', () => {
  it('share nothing else', async () => {
    const results = await testsOf(['one', 'two']);
    assert.equal(results.length, 10);
    assert.deepEqual(
      results.filter(([, status]) => status !== 'passed'),
      [],
    );
  });
});

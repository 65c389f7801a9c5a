import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { inRoot } from './paths.mjs';
import { run, runNode } from './run.mjs';

const node = process.execPath;

describe('run', () => {
  it('resolves with the exit code and the last lines', async () => {
    const said = [];
    const program = 'console.log("one\\ntwo"); process.exitCode = 3';
    const { code, tail } = await run(node, ['-e', program], {
      onLine: line => said.push(line),
    });
    assert.equal(code, 3);
    assert.equal(tail, 'one\ntwo');
    assert.deepEqual(said, ['one', 'two']);
  });

  it('rejects when there is no such command', async () => {
    await assert.rejects(run('/no/such/command', []), /ENOENT/);
  });
});

describe('runNode', () => {
  it('ends what it runs when it is killed itself', async () => {
    const module = JSON.stringify(inRoot('scripts/lib/run.mjs'));
    const child = 'console.log(process.pid); setInterval(() => {}, 1000)';
    const parent = spawn(
      node,
      [
        '--input-type=module',
        '-e',
        `const { runNode } = await import(${module});
         await runNode(process.execPath, ['-e', ${JSON.stringify(child)}], {
           onLine: line => console.log(line),
         });`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const [said] = await once(parent.stdout, 'data');
    const pid = Number(String(said));
    assert.ok(pid > 0);
    parent.kill('SIGKILL');
    // Ends when nobody holds it any more: the child has inherited no end of it.
    await once(parent, 'close');
    const isThere = () => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    };
    while (isThere()) {
      await new Promise(resolve => setImmediate(resolve));
    }
  });
});

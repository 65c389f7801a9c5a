// Checks an output with the built package, as another installation would:
//   node scripts/try-packed.mjs <folder of the unpacked package>
// Fails unless the child process was found and every kind of data with it.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const require = createRequire(import.meta.url);
const { checkerNames, checkOutput } = require(resolve(process.argv[2] ?? '.'));

const folder = mkdtempSync(join(tmpdir(), 'xops-packed-'));
const files = {
  'kustomization.yaml': 'resources: [deployment.yaml]\n',
  'deployment.yaml':
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: a }\nspec: { replica: 1 }\n',
  'catalog-info.yaml': 'kind: Component\n',
  'compose.yaml': 'services: { a: { imag: a } }\n',
  Dockerfile: 'FROM a\n',
};
try {
  for (const [path, text] of Object.entries(files)) {
    writeFileSync(join(folder, path), text);
  }
  const { results } = await checkOutput({ folder });
  assert.deepEqual(
    results.map(it => it.checker),
    [...checkerNames],
  );
  const rules = results.flatMap(it => it.findings ?? []).map(it => it.rule);
  for (const rule of [
    'catalog/invalid-entity',
    'compose/schema',
    'dockerfile/unpinned-base',
    'kubernetes/unknown-field',
  ]) {
    assert.ok(rules.includes(rule), `${rule} is not among ${rules}`);
  }
  assert.ok(
    !rules.some(it => it.startsWith('run/')),
    `A checker broke: ${rules}`,
  );
  process.stdout.write(`${results.length} checkers ran from the package\n`);
} finally {
  rmSync(folder, { recursive: true });
}

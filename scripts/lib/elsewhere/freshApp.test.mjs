import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../paths.mjs';
import { classicSystem, newSystem, writeFreshApp } from './freshApp.mjs';

describe('the source of a fresh app', () => {
  it('installs the plugins as features on the new frontend system', () => {
    const source = newSystem(['@xops/plugin-a', '@xops/plugin-b']);
    assert.match(source, /^import plugin0 from '@xops\/plugin-a\/alpha';$/m);
    assert.match(source, /features: \[catalog, plugin0, plugin1\]/);
    assert.match(source, /\.render\(app\.createRoot\(\)\)/);
  });

  it('puts the pages on routes on the classic frontend system', () => {
    const source = classicSystem([
      { name: '@xops/plugin-a', page: 'APage', path: '/a' },
    ]);
    assert.match(source, /^import \{ APage \} from '@xops\/plugin-a';$/m);
    assert.match(source, /<Route path="\/a" element=\{<APage \/>\} \/>/);
    assert.match(source, /\.render\(<Root \/>\)/);
  });
});

describe('a fresh app', () => {
  it('takes ours from tarballs, also where they need each other, and the rest as published', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xops fresh '));
    try {
      writeFreshApp({
        folder,
        tarballs: { '@xops/plugin-a': '/somewhere/a.tgz' },
        from: root,
        address: 'http://localhost:1',
      });
      const read = name => fs.readFileSync(path.join(folder, name), 'utf8');
      const { dependencies, resolutions } = JSON.parse(read('package.json'));
      const file = 'file:/somewhere/a.tgz';
      assert.equal(dependencies['@xops/plugin-a'], file);
      assert.equal(resolutions['@xops/plugin-a'], file);
      assert.match(dependencies['@backstage/frontend-defaults'], /^\^\d/);
      assert.match(read('app-config.yaml'), /http:\/\/localhost:1/);
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });
});

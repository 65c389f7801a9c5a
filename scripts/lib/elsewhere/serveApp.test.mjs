import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { tryPort } from '../data.mjs';
import { serveApp } from './serveApp.mjs';

describe('what stands in for a backend', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xops serve '));
  let served;
  let address;

  before(async () => {
    fs.writeFileSync(path.join(folder, 'index.html'), 'the page');
    fs.writeFileSync(path.join(folder, 'a.js'), 'a script');
    const port = await tryPort(0);
    address = `http://localhost:${port}`;
    const answers = { '/api/a/v1/list': { items: [] } };
    served = await serveApp({ folder, port, answers });
  });

  after(async () => {
    await served.close();
    fs.rmSync(folder, { recursive: true });
  });

  const get = async at => {
    const response = await fetch(`${address}${at}`);
    return [response.status, await response.text()];
  };

  it('gives the files of the build, and its page at every other path', async () => {
    assert.deepEqual(await get('/a.js'), [200, 'a script']);
    assert.deepEqual(await get('/some/page'), [200, 'the page']);
    assert.deepEqual(await get('/../outside'), [200, 'the page']);
  });

  it('answers what it was given, and refuses what it was not', async () => {
    assert.deepEqual(await get('/api/a/v1/list?limit=1'), [
      200,
      '{"items":[]}',
    ]);
    assert.equal((await get('/api/a/v1/other'))[0], 404);
  });

  it('signs a guest in', async () => {
    const [, text] = await get('/api/auth/guest/refresh');
    const { token } = JSON.parse(text).backstageIdentity;
    const payload = Buffer.from(token.split('.')[1], 'base64url');
    assert.equal(JSON.parse(payload).sub, 'user:default/guest');
  });
});

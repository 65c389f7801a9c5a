import { createMockDirectory } from '@backstage/backend-test-utils';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { packFolder, unpackFolder } from './archive';

const maximumBytes = 1024 * 1024;
const source = createMockDirectory();
const target = createMockDirectory();

const pack = () => packFolder({ path: source.path, maximumBytes });

async function roundTrip() {
  await unpackFolder({ packed: await pack(), path: target.path });
}

describe('a packed folder', () => {
  beforeEach(() => {
    source.clear();
    target.clear();
  });

  it('comes back with every file and folder, hidden and empty ones too', async () => {
    const content = {
      'README.md': '# Hello',
      '.xops': { 'provenance.yaml': 'version: 1\n' },
      source: {
        'empty.txt': '',
        'ümläut 📦.txt': 'ü',
        nested: { a: { 'b.txt': 'c' } },
      },
    };
    source.setContent(content);
    mkdirSync(source.resolve('nothing'));
    await roundTrip();
    expect(target.content()).toEqual({ ...content, nothing: {} });
  });

  it('comes back byte for byte', async () => {
    const bytes = randomBytes(300_000);
    source.setContent({ 'image.png': bytes });
    await roundTrip();
    expect(readFileSync(target.resolve('image.png')).equals(bytes)).toBe(true);
  });

  it('keeps what may be executed, and by whom', async () => {
    source.setContent({ gradlew: '#!/bin/sh', secret: 'x', plain: 'y' });
    chmodSync(source.resolve('gradlew'), 0o755);
    chmodSync(source.resolve('secret'), 0o600);
    chmodSync(source.resolve('plain'), 0o644);
    await roundTrip();
    const mode = (name: string) => statSync(target.resolve(name)).mode & 0o777;
    expect(['gradlew', 'secret', 'plain'].map(mode)).toEqual([
      0o755, 0o600, 0o644,
    ]);
  });

  it.each([
    ['to a file beside it', 'README.md'],
    ['out of the folder', '../elsewhere'],
    ['to an absolute path', '/etc/hostname'],
    ['to nothing', 'missing'],
  ])('keeps a link %s as it is', async (_, destination) => {
    source.setContent({ 'README.md': '# Hello' });
    symlinkSync(destination, source.resolve('link'));
    await roundTrip();
    expect(lstatSync(target.resolve('link')).isSymbolicLink()).toBe(true);
    expect(readlinkSync(target.resolve('link'))).toBe(destination);
  });

  it('keeps both names of a file that has two', async () => {
    source.setContent({ a: { 'first.txt': 'same' } });
    linkSync(source.resolve('a/first.txt'), source.resolve('second.txt'));
    await roundTrip();
    expect(target.content()).toEqual({
      a: { 'first.txt': 'same' },
      'second.txt': 'same',
    });
  });

  it('is the same when nothing has changed', async () => {
    source.setContent({ a: 'b', c: { d: 'e' } });
    expect((await pack()).equals(await pack())).toBe(true);
  });

  it('comes back when it was empty', async () => {
    await roundTrip();
    expect(target.content()).toEqual({});
  });

  it('is refused when it takes more than allowed, naming the setting', async () => {
    source.setContent({ noise: randomBytes(2 * maximumBytes) });
    await expect(pack()).rejects.toThrow(
      "packed it takes more than 1 MiB. Let the template fetch less, or raise 'scaffolder.taskRecovery.xops.maximumMebibytes'",
    );
  });

  it('is measured packed', async () => {
    source.setContent({ zeros: Buffer.alloc(4 * maximumBytes) });
    await expect(roundTrip()).resolves.toBeUndefined();
    expect(statSync(target.resolve('zeros')).size).toBe(4 * maximumBytes);
  });

  it('fails when the folder does not exist', async () => {
    await expect(
      packFolder({ path: source.resolve('missing'), maximumBytes }),
    ).rejects.toThrow(/ENOENT/);
  });

  it.each([
    ['is cut short', (packed: Buffer) => packed.subarray(0, packed.length / 2)],
    ['is something else', () => Buffer.from('not a packed folder')],
  ])('fails to come back when it %s', async (_, damage) => {
    source.setContent({ noise: randomBytes(50_000) });
    const packed = damage(await pack());
    await expect(unpackFolder({ packed, path: target.path })).rejects.toThrow();
  });
});

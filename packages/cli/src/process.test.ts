import {
  chmodSync,
  mkdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { BundledCommand } from './__testUtils__/bundledCommand';
import { folderWith, removeFolders } from './__testUtils__/folders';
import { LOG, nygard } from './__testUtils__/records';

let command: BundledCommand;

beforeAll(() => {
  command = BundledCommand.create();
});

afterAll(() => rmSync(command.folder, { recursive: true, force: true }));

afterEach(removeFolders);

describe('the bundled command', () => {
  it('runs without any package beside it, and ends with 1 on errors', () => {
    const { code, out, err } = command.run(folderWith(LOG), 'adr', 'check');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('3 decisions in 3 files: 1 error.');
    // eslint-disable-next-line no-control-regex
    expect(out).not.toMatch(/\u001b/);
  });

  it('ends with 0 where nothing is wrong, and with 2 where it cannot answer', () => {
    const folder = folderWith({ 'adr/0001-x.md': nygard('1. X') });
    expect(command.run(folder, 'adr', 'check').code).toBe(0);
    expect(command.run(folder, 'adr', 'check', 'nowhere')).toEqual({
      code: 2,
      out: '',
      err: "There is no file or folder 'nowhere'.\n",
    });
  });

  it('says its version', () => {
    expect(command.run('/', '--version').out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('writes all of a long answer into a pipe', () => {
    const many = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [
        `adr/${String(index).padStart(4, '0')}-x.md`,
        nygard(`${index}. X`),
      ]),
    );
    const { code, out } = command.run(
      folderWith(many),
      'adr',
      'check',
      '--format',
      'json',
    );
    expect(code).toBe(0);
    expect(out.length).toBeGreaterThan(200_000);
    expect(JSON.parse(out).records).toHaveLength(400);
  });

  it('does not mind a reader that has seen enough', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [
        `adr/${index}-x.md`,
        nygard(`${index}. X`),
      ]),
    );
    const { code, err } = await command.runIntoClosedPipe(
      folderWith(many),
      'adr',
      'list',
      '--format',
      'json',
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('tells of a folder that is closed to it, and reads the rest', () => {
    const folder = folderWith({ 'adr/0001-x.md': nygard('1. X') });
    const closed = ['adr/old', 'data'].map(it => path.join(folder, it));
    closed.forEach(it => mkdirSync(it, { mode: 0o000 }));
    const run = (...args: string[]) => command.runUnprivileged(folder, ...args);
    const usual = run('adr', 'check');
    const below = run('adr', 'check', '.');
    const itself = run('adr', 'check', 'data');
    closed.forEach(it => chmodSync(it, 0o755));
    expect({ code: usual.code, err: usual.err }).toEqual({ code: 1, err: '' });
    expect(usual.out).toContain(
      'adr/old:1  error  It cannot be read: EACCES.  unreadable-file',
    );
    expect(usual.out).toContain('1 decision in 2 files: 1 error.');
    expect(below.out).toContain('data:1  error  It cannot be read: EACCES.');
    expect(itself).toEqual({
      code: 2,
      out: '',
      err: "The folder 'data' cannot be looked into.\n",
    });
  });

  it('reads what another command writes', () => {
    const folder = folderWith({ 'x.md': nygard('7. Read pipes') });
    // A pipe of the shell's: what Node gives its children is a socket, which nobody can open.
    const { status, stdout } = spawnSync(
      'sh',
      [
        '-c',
        'cat x.md | "$0" "$1" adr list /dev/stdin',
        process.execPath,
        command.file,
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(status).toBe(0);
    expect(stdout).toContain('Read pipes');
  });

  it('tells of a link that leads nowhere and of bytes that are no text, and reads the rest', () => {
    const folder = folderWith(LOG);
    symlinkSync('gone.md', path.join(folder, 'docs/adr/0007-gone.md'));
    writeFileSync(
      path.join(folder, 'docs/adr/0008-bytes.md'),
      Buffer.alloc(2_000),
    );
    const { code, out } = command.run(folder, 'adr', 'check');
    expect(code).toBe(1);
    expect(out).toContain(
      'docs/adr/0007-gone.md:1  error  It cannot be read: ENOENT.',
    );
    expect(out).toMatch(
      /docs\/adr\/0008-bytes\.md:1 {2}error .*unreadable-file/,
    );
    expect(out).toContain('3 decisions in 5 files: 3 errors.');
  });
});

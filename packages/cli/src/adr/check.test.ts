import path from 'node:path';
import { FakeTerminal } from '../__testUtils__/FakeTerminal';
import { folderWith, removeFolders } from '../__testUtils__/folders';
import { LOG, nygard } from '../__testUtils__/records';
import { xops, xopsIn } from '../__testUtils__/xops';

afterEach(removeFolders);

describe('xops adr check', () => {
  it('ends with 1 on errors and names place, words and mend', async () => {
    const { code, out } = await xops(folderWith(LOG), 'adr', 'check');
    expect(code).toBe(1);
    expect(out).toContain(
      'docs/adr/0002-broker.md:22  error  The total of RabbitMQ is stated as 3.9',
    );
    expect(out).toContain('“3.9” → Write 3.4');
    expect(out).toContain('3 decisions in 3 files: 1 error.');
  });

  it('ends with 0 on warnings, and with 1 when it is strict', async () => {
    const folder = folderWith({
      'adr/0001-x.md': nygard('1. X', { date: '05/01/2026' }),
    });
    expect(await xops(folder, 'adr', 'check')).toMatchObject({
      code: 0,
      out: expect.stringContaining('1 warning'),
    });
    expect((await xops(folder, 'adr', 'check', '--strict')).code).toBe(1);
  });

  it('takes rules, the order of day and month, and exclusions from a file', async () => {
    const folder = folderWith({
      ...LOG,
      'docs/adr/0004-x.md': nygard('4. X', { date: '05/01/2026' }),
      'docs/adr/old/0009-y.md': nygard('9. Y', {
        status: 'Superseded by ADR-0099',
      }),
      'xops.yaml':
        'rules: { wrong-total: info }\ndayFirst: true\nexclude: [old/]\n',
    });
    const { code, out } = await xops(
      folder,
      'adr',
      'check',
      '--config',
      'xops.yaml',
      '--strict',
      'docs/adr',
    );
    expect(out).toContain('4 decisions in 4 files: 1 note.');
    expect(code).toBe(0);
  });

  it('reads a file that is named whatever its ending, and knows the records beside it', async () => {
    const folder = folderWith({
      ...LOG,
      'docs/adr/0005-x.txt': nygard('5. X', {
        status: 'Accepted, amends ADR-0002',
      }),
    });
    const { code, out } = await xops(
      folder,
      'adr',
      'check',
      '--format',
      'json',
      'docs/adr/0005-x.txt',
    );
    expect(code).toBe(0);
    const { records, findings } = JSON.parse(out);
    expect(findings).toEqual([]);
    expect(records).toMatchObject([
      {
        path: '0005-x.txt',
        links: [{ type: 'amends', recordId: '0002-broker.md' }],
      },
    ]);
  });

  it('writes records as the public contract says, by path and line', async () => {
    const { out } = await xops(
      folderWith(LOG),
      'adr',
      'check',
      '--format',
      'json',
      'docs',
    );
    const { records, summary } = JSON.parse(out);
    expect(records).toMatchObject([
      {
        path: 'adr/0001-polling.md',
        kind: 'record',
        status: { state: 'superseded', line: 7 },
      },
      {
        path: 'adr/0002-broker.md',
        date: { value: '2026-03-02' },
        matrices: [{ options: [{ name: 'NATS', stated: 4.6 }, {}] }],
      },
      { path: 'adr/0003-schemas.md', status: { state: 'proposed' } },
    ]);
    expect(summary).toMatchObject({
      files: 3,
      decisions: 3,
      findings: { error: 1, warning: 0, info: 0 },
    });
  });

  it.each(['github', 'sarif'])(
    'names files from the root of the checkout for a code host, in the format %s',
    async format => {
      const folder = folderWith(LOG);
      const args = ['adr', 'check', '--format', format, '.'];
      const docs = path.join(folder, 'docs');
      const below = await xopsIn(new FakeTerminal(docs, folder), ...args);
      expect(below.out).toContain('docs/adr/0002-broker.md');
      const elsewhere = path.join(folder, 'doc');
      for (const checkout of [undefined, elsewhere]) {
        const { out } = await xopsIn(new FakeTerminal(docs, checkout), ...args);
        expect(out).toContain('adr/0002-broker.md');
        expect(out).not.toContain('docs/adr');
      }
    },
  );

  it('counts from the day that is given', async () => {
    const folder = folderWith({
      'adr/0001-x.md': nygard('1. X', { date: '2026-11-30' }),
    });
    expect((await xops(folder, 'adr', 'check')).out).toContain(
      'and today is 2026-11-21',
    );
    expect(
      (await xops(folder, 'adr', 'check', '--today', '2027-01-01')).out,
    ).toContain('nothing to complain of');
  });

  it.each([
    [['adr', 'check', 'nowhere'], "There is no file or folder 'nowhere'."],
    [
      ['adr', 'check', '--config', 'none.yaml'],
      "There is no configuration 'none.yaml'.",
    ],
    [
      ['adr', 'check', '--config', 'docs'],
      "The configuration 'docs' cannot be read",
    ],
    [
      ['adr', 'check', '--format', 'xml'],
      "option '--format <format>' argument 'xml' is invalid",
    ],
    [['adr', 'check', '--today', '2026-02-30'], 'It is no day'],
    [['adr', 'check', '--frobnicate'], "unknown option '--frobnicate'"],
    [
      ['adr', 'list', '--status', 'acepted'],
      "There is no status 'acepted', only proposed",
    ],
    [['adr', 'show', 'ADR-77'], "There is no decision 'ADR-77'."],
    [['adr', 'frob'], "unknown command 'frob'"],
  ])('ends with 2 and a sentence for %p', async (args, sentence) => {
    const { code, out, err } = await xops(folderWith(LOG), ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
    expect(err).not.toContain('    at ');
  });

  it.each([
    ['--help'],
    ['--version'],
    ['adr', '--help'],
    ['adr', 'check', '--help'],
  ])('ends with 0 for %p', async (...args) => {
    const { code, out } = await xops('/', ...args);
    expect(code).toBe(0);
    expect(out).not.toBe('');
  });
});

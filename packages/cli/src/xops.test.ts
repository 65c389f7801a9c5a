import { folderWith, removeFolders } from './__testUtils__/folders';
import { FakeTerminal } from './__testUtils__/FakeTerminal';
import { LOG, nygard } from './__testUtils__/records';
import { createProgram } from './program';
import { runProgram } from './runProgram';

afterEach(removeFolders);

async function xops(cwd: string, ...args: string[]) {
  const terminal = new FakeTerminal(cwd);
  const code = await runProgram(createProgram(terminal), args, terminal);
  return { code, out: terminal.written, err: terminal.complaints };
}

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
    [['adr', 'check', '--config', 'none.yaml'], 'none.yaml cannot be read'],
    [
      ['adr', 'check', '--format', 'xml'],
      "option '--format <format>' argument 'xml' is invalid",
    ],
    [['adr', 'check', '--today', '2026-02-30'], 'It is no day'],
    [['adr', 'check', '--frobnicate'], "unknown option '--frobnicate'"],
    [['adr', 'list', '--status', 'acepted'], "There is no status 'acepted'."],
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

describe('xops adr list', () => {
  it('has a line for each decision, in columns', async () => {
    const { code, out } = await xops(folderWith(LOG), 'adr', 'list');
    expect(code).toBe(0);
    expect(out.split('\n').map(it => it.replace(/ {2,}/g, ' | '))).toEqual([
      '1 | superseded | 2025-01-10 | Poll for changes | docs/adr/0001-polling.md:1',
      '2 | accepted | 2026-03-02 | Use a broker | docs/adr/0002-broker.md:1',
      '3 | proposed | 2026-03-02 | Keep schemas in one place | docs/adr/0003-schemas.md:1',
      '',
    ]);
  });

  it('lists some states, also several', async () => {
    const folder = folderWith(LOG);
    const lines = async (...args: string[]) =>
      (await xops(folder, 'adr', 'list', ...args)).out.split('\n').length - 1;
    expect(await lines('--status', 'accepted')).toBe(1);
    expect(await lines('--status', 'accepted,proposed')).toBe(2);
    expect(await lines('--status', 'accepted', '--status', 'superseded')).toBe(
      2,
    );
    expect(await lines('--status', 'none')).toBe(0);
  });

  it('lists what is no decision when asked for all', async () => {
    const folder = folderWith({
      ...LOG,
      'docs/adr/notes.md':
        '# Notes\n\nWhat somebody once thought about logging and events.\n',
    });
    expect((await xops(folder, 'adr', 'list')).out).not.toContain('notes.md');
    expect((await xops(folder, 'adr', 'list', '--all')).out).toContain(
      'notes.md',
    );
  });

  it('gives the records as JSON', async () => {
    const { out } = await xops(
      folderWith(LOG),
      'adr',
      'list',
      '--format',
      'json',
      '--status',
      'proposed',
    );
    expect(JSON.parse(out).records).toMatchObject([
      { title: 'Keep schemas in one place' },
    ]);
  });
});

describe('xops adr show', () => {
  it.each([
    '2',
    '#2',
    '0002',
    'docs/adr/0002-broker.md',
    'docs/adr/0002-broker.md:9',
    'broker',
    'use-a-broker',
    'Use a broker',
    '0002-broker',
    '0002-broker.md',
    'BROK',
  ])('finds a decision by %s', async name => {
    const { code, out } = await xops(folderWith(LOG), 'adr', 'show', name);
    expect(code).toBe(0);
    expect(out).toContain('2 Use a broker\n');
    expect(out).toContain('status      accepted');
    expect(out).toContain('RabbitMQ  computed 3.4  stated 3.9');
    expect(out).toContain(
      'supersedes 1. Poll for changes  docs/adr/0001-polling.md',
    );
    expect(out).toContain('22: error  The total of RabbitMQ');
  });

  it('gives record and findings as JSON', async () => {
    const { out } = await xops(
      folderWith(LOG),
      'adr',
      'show',
      '2',
      '--format',
      'json',
    );
    expect(JSON.parse(out)).toMatchObject({
      record: { title: 'Use a broker' },
      findings: [{ rule: 'wrong-total' }],
    });
  });

  it('asks which one is meant', async () => {
    const folder = folderWith({ ...LOG, 'team/adr/0002-y.md': nygard('2. Y') });
    const { code, err } = await xops(folder, 'adr', 'show', '2');
    expect(code).toBe(2);
    expect(err).toContain(
      'docs/adr/0002-broker.md:1  Use a broker\nteam/adr/0002-y.md:1  Y',
    );
  });
});

describe('xops adr show with words that are no name', () => {
  it('lists what has them, a file of that very name before all', async () => {
    const folder = folderWith({
      ...LOG,
      'docs/adr/0004-broker-limits.md': nygard('4. Limits of the broker'),
    });
    const words = await xops(folder, 'adr', 'show', 'the broker');
    expect(words.out).toContain('4 Limits of the broker');
    const two = await xops(folder, 'adr', 'show', 'docs brok');
    expect(two.code).toBe(2);
    expect(two.err).toContain(
      'docs/adr/0002-broker.md:1  Use a broker\ndocs/adr/0004-broker-limits.md:1  Limits of the broker',
    );
    expect((await xops(folder, 'adr', 'show', 'broker')).out).toContain(
      '2 Use a broker',
    );
  });

  it('says what there is where nothing has them', async () => {
    const { code, err } = await xops(folderWith(LOG), 'adr', 'show', 'kafka');
    expect(code).toBe(2);
    expect(err).toContain(
      "There is no decision 'kafka'. There are:\ndocs/adr/0001-polling.md:1  Poll for changes",
    );
  });

  it('says so where there is no decision at all, and shows no more than a screen', async () => {
    const none = folderWith({
      'docs/adr/notes.md': '# Notes\n\nNothing yet.\n',
    });
    expect((await xops(none, 'adr', 'show', 'kafka')).err).toContain(
      "There is no decision 'kafka', nor any other one here.",
    );
    const many = folderWith(
      Object.fromEntries(
        Array.from({ length: 23 }, (_, index) => [
          `docs/adr/${1000 + index}-x.md`,
          nygard(`${1000 + index}. Use X`),
        ]),
      ),
    );
    expect((await xops(many, 'adr', 'show', 'kafka')).err).toContain(
      'and 3 more: xops adr list shows all',
    );
  });
});

describe('xops adr graph', () => {
  it('draws linked decisions, and the others when asked for all', async () => {
    const folder = folderWith(LOG);
    const { code, out } = await xops(folder, 'adr', 'graph');
    expect(code).toBe(0);
    expect(out).toMatch(/^flowchart TD\n/);
    expect(out).toContain('r1 -->|supersedes| r0');
    expect(out).not.toContain('Keep schemas');
    expect((await xops(folder, 'adr', 'graph', '--all')).out).toContain(
      'Keep schemas',
    );
  });

  it('gives nodes and edges as JSON', async () => {
    const { out } = await xops(
      folderWith(LOG),
      'adr',
      'graph',
      '--format',
      'json',
    );
    expect(JSON.parse(out)).toMatchObject({
      nodes: [
        { recordId: 'docs/adr/0001-polling.md' },
        { recordId: 'docs/adr/0002-broker.md' },
      ],
      edges: [{ type: 'supersedes', oneSided: false, broken: false }],
    });
  });
});

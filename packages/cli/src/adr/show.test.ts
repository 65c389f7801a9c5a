import { folderWith, removeFolders } from '../__testUtils__/folders';
import { LOG, nygard } from '../__testUtils__/records';
import { xops } from '../__testUtils__/xops';

afterEach(removeFolders);

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

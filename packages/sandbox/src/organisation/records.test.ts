import { posix } from 'node:path';
import {
  type ContentFile,
  DEMO_BASE_URL,
  type Demo,
  isRecord,
  readDemo,
} from './__testUtils__/readDemo';
import { readLinks, readTables } from './__testUtils__/tables';
import { readTotals } from './__testUtils__/totals';

/** Faults that real records have, put in on purpose: what is stated, and what it should be. */
const KNOWN_FAULTS = {
  'organisation/docs/adr/0003-two-streams.md: ECS alone': [88.5, 87.5],
};

let demo: Demo;
let records: ContentFile[];

beforeAll(async () => {
  demo = await readDemo();
  records = demo.files.filter(isRecord);
});

const markdownFiles = () =>
  demo.files.filter(file => file.path.endsWith('.md'));

const totalsOf = (file: ContentFile) =>
  readTables(file.text)
    .flatMap(readTotals)
    .map(total => ({ ...total, where: `${file.name}: ${total.option}` }));

function target(file: ContentFile, link: string): [string, string] {
  if (link.startsWith(DEMO_BASE_URL)) {
    const [, , repository, , , , ...path] = new URL(link).pathname.split('/');
    return [repository, path.join('/')];
  }
  return [
    file.repository,
    posix.join(posix.dirname(file.path), link.split('#')[0]),
  ];
}

describe('the texts of the demo organisation', () => {
  it('call every repository a demo in the first line of its README', () => {
    for (const { name } of demo.repositories) {
      const [title] = demo.text(name, 'README.md').split('\n');
      expect(title).toMatch(/^# .+ \(demo\)$/);
    }
  });

  it('link to files that are there', () => {
    const broken = markdownFiles().flatMap(file =>
      readLinks(file.text)
        .map(link => ({ link, to: target(file, link) }))
        .filter(({ to }) => !demo.has(...to))
        .map(({ link }) => `${file.name}: ${link}`),
    );
    expect(broken).toEqual([]);
    expect(markdownFiles().flatMap(file => readLinks(file.text))).not.toEqual(
      [],
    );
  });

  it('hold two to five records in each repository, each with a status and a date', () => {
    for (const { name } of demo.repositories) {
      const own = records.filter(({ repository }) => repository === name);
      expect(own.length).toBeGreaterThanOrEqual(2);
      expect(own.length).toBeLessThanOrEqual(5);
    }
    for (const record of records) {
      expect(record.text).toMatch(/accepted|superseded|proposed/i);
      expect(record.text).toMatch(/\b2025\b|\b2026\b/);
    }
  });

  it('state sums, averages and weighted scores that are right, but for the faults put in on purpose', () => {
    const totals = markdownFiles().flatMap(totalsOf);
    const wrong = totals
      .filter(({ stated, computed }) => !(Math.abs(stated - computed) < 0.051))
      .map(({ where, stated, computed }) => [where, [stated, computed]]);
    expect(Object.fromEntries(wrong)).toEqual(KNOWN_FAULTS);
    expect(totals).toHaveLength(40);
  });

  it('let the option with the best score win, Argo CD excepted, which was level', () => {
    const best = (name: string) => {
      const file = records.find(record => record.name.includes(name));
      const [table] = readTables(file?.text ?? '').filter(
        ({ header, rows }) =>
          header.some(cell => /weight|%/i.test(cell)) && rows.length > 2,
      );
      const totals = readTotals(table);
      const top = Math.max(...totals.map(({ computed }) => computed));
      return totals
        .filter(({ computed }) => top - computed < 0.001)
        .map(({ option }) => option);
    };
    expect(best('0003-two-streams')).toEqual(['C: both streams']);
    expect(best('0004-rent-the-state')).toEqual(['Rent the state']);
    expect(best('0001-postgresql')).toEqual(['Multi-AZ']);
    expect(best('0001-argo-cd')).toEqual(['Argo CD', 'Flux']);
  });

  it('promise for the three services together what Stream 1 may cost', () => {
    const promises = [
      ['cerebra', '0002-run-on-ecs-fargate.md', /below \$(\d+) a month/],
      ['economist', '0002-nightly-batch-on-fargate.md', /at most \$(\d+) a/],
      ['aegis', 'adr-002-stay-outside-of-the-clusters.md', /cost \$(\d+) a/],
      ['organisation', '0003-two-streams.md', /\$(\d+)\/mo/],
    ] as const;
    const [cerebra, economist, aegis, stream] = promises.map(
      ([repository, name, pattern]) =>
        Number(pattern.exec(demo.text(repository, `docs/adr/${name}`))?.[1]),
    );
    expect(cerebra + economist + aegis).toBe(stream);
  });

  it('state one total of Velero’s score in words that is wrong, as records do', () => {
    const text = demo.text('aegis', 'docs/adr/adr-001-velero-for-clusters.md');
    const [, scores] = readTables(text);
    const velero = scores.rows.map(
      row => (Number.parseInt(row[1], 10) / 100) * Number.parseInt(row[2], 10),
    );
    expect(velero.reduce((a, b) => a + b, 0)).toBeCloseTo(4.6);
    expect(text).toContain('Velero (4.8/5)');
  });

  it('carry the four triggers by which the second stream grows', () => {
    const text = demo.text('organisation', 'docs/adr/0003-two-streams.md');
    const triggers = readTables(text).find(
      ({ header }) => header[0] === 'Trigger',
    );
    expect(triggers?.header).toEqual([
      'Trigger',
      'Threshold',
      'Action',
      'Classification',
    ]);
    expect(triggers?.rows.map(([subject]) => subject)).toEqual([
      'IaC PRs',
      'Team size',
      'Second cloud',
      'On-prem/IoT',
    ]);
  });
});

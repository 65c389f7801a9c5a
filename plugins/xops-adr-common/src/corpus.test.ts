import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DecisionStyle, styleOfRecord } from './DecisionStyle';

const CORPUS = join(__dirname, '../../../../shared/adr-corpus');

/** What a reader called the style of a record, and what it is to us. */
const EXPECTED: [family: RegExp, style: Partial<DecisionStyle>][] = [
  [/^nygard/, { format: 'nygard' }],
  [/^madr2-(bold-)?list$/, { format: 'madr', version: 2 }],
  [/^madr3/, { format: 'madr', version: 3, frontMatter: true }],
  [/^madr4/, { format: 'madr', version: 4, frontMatter: true }],
];

const describeCorpus = existsSync(CORPUS) ? describe : describe.skip;

describeCorpus(
  'styleOfRecord on real records (skipped where ../shared/adr-corpus is missing)',
  () => {
    const rows = existsSync(CORPUS)
      ? readFileSync(join(CORPUS, 'index.csv'), 'utf8').split('\n').slice(1)
      : [];
    const records = rows.flatMap(row => {
      const [repository, path, family] = row.split(',');
      const style = EXPECTED.find(([pattern]) => pattern.test(family))?.[1];
      const file = join(CORPUS, repository.replace('/', '__'), path ?? '');
      return style && existsSync(file)
        ? [{ family, style, found: styleOfRecord(readFileSync(file, 'utf8')) }]
        : [];
    });

    it.each(EXPECTED.map(([family]) => family))(
      'agrees with its readers on %s in nine of ten',
      family => {
        const members = records.filter(it => family.test(it.family));
        const agreed = members.filter(({ style, found }) =>
          Object.entries(style).every(
            ([key, value]) =>
              Object.entries(found ?? {}).find(it => it[0] === key)?.[1] ===
              value,
          ),
        );
        expect(members.length).toBeGreaterThan(2);
        expect(agreed.length / members.length).toBeGreaterThanOrEqual(0.9);
      },
    );
  },
);

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wholeScope } from '../__testUtils__/wholeScope';
import { readMatrices } from './readMatrices';

const CORPUS = join(__dirname, '../../../../../shared/adr-corpus');
const describeCorpus = existsSync(CORPUS) ? describe : describe.skip;

/** Rows of a CSV file with quoted cells. */
function readCsv(text: string): string[][] {
  return text
    .split('\n')
    .filter(Boolean)
    .map(line =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => (quoted ?? plain ?? '').replaceAll('""', '"'),
      ),
    );
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[`*_"'\\“”‘’]/g, '')
    .replace(/[\s\u2010-\u2015-]+/g, ' ')
    .trim();

describeCorpus(
  'readMatrices on real records (skipped where ../shared/adr-corpus is missing)',
  () => {
    const rows = existsSync(CORPUS)
      ? readCsv(readFileSync(join(CORPUS, 'scoring.csv'), 'utf8')).slice(1)
      : [];
    const matrices = new Map(
      [...new Set(rows.map(([path]) => path))].map(path => [
        path,
        readMatrices(wholeScope(readFileSync(join(CORPUS, path), 'utf8'))),
      ]),
    );

    it('computes every scored row as its readers did', () => {
      const missed = rows.filter(
        ([path, line, orientation, name, weights, computed, stated]) => {
          const options = (matrices.get(path) ?? [])
            .filter(
              it =>
                Math.abs(it.line - Number(line)) <= 2 &&
                it.orientation === orientation,
            )
            .flatMap(it => it.options);
          const option =
            options.find(it => plain(it.name) === plain(name)) ??
            options.find(
              it =>
                plain(it.name).includes(plain(name)) ||
                plain(name).includes(plain(it.name)),
            );
          const near = (value: number | undefined, wanted: string) =>
            value !== undefined && Math.abs(value - Number(wanted)) <= 0.011;
          return !(
            option &&
            near(option.weightsPercent, weights) &&
            near(option.computed, computed) &&
            (stated === '' || near(option.stated, stated))
          );
        },
      );
      expect(rows.length).toBeGreaterThan(100);
      expect(missed).toEqual([]);
    });
  },
);

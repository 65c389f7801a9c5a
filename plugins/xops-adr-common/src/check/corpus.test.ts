import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { TODAY } from '../__testUtils__/findingsOf';
import { CheckedRecords, checkRecords } from '../checkRecords';
import { readRecordFile } from '../readRecordFile';

const SHARED = join(__dirname, '../../../../../shared');
const CORPUS = join(SHARED, 'adr-corpus');
const SEEDS = join(SHARED, 'seeds');

function check(folder: string, paths: readonly string[]): CheckedRecords {
  return checkRecords(
    paths.map(path =>
      readRecordFile({ path, content: readFileSync(join(folder, path)) }),
    ),
    { today: TODAY },
  );
}

function markdownBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(it => it.replaceAll('\\', '/'))
    .filter(it => it.endsWith('.md') && statSync(join(folder, it)).isFile());
}

/** Totals that a reader found to be off by more than 0.05: path, line of the table, total as stated. */
function wrongTotals() {
  return readFileSync(join(CORPUS, 'scoring.csv'), 'utf8')
    .split('\n')
    .filter(row => row.trimEnd().endsWith(',False'))
    .map(row => ({
      path: row.split(',')[0],
      table: Number(row.split(',')[1]),
      stated: Number(row.split(',').at(-3)),
    }));
}

(existsSync(CORPUS) ? describe : describe.skip)(
  'the rules on real records (skipped where ../shared/adr-corpus is missing)',
  () => {
    let checked: CheckedRecords;
    const found = (rule: string) =>
      checked.findings.filter(it => it.rule === rule);

    beforeAll(() => {
      checked = check(CORPUS, markdownBelow(CORPUS));
    });

    it('find every total that a reader found to be wrong', () => {
      const expected = wrongTotals();
      const totals = found('wrong-total').filter(it => it.severity === 'error');
      const missed = expected.filter(
        ({ path, table, stated }) =>
          !totals.some(
            it =>
              it.path === path &&
              Math.abs(it.line - table) <= 40 &&
              Number(it.words) === stated,
          ),
      );
      expect(expected.length).toBeGreaterThan(50);
      expect(missed).toEqual([]);
    });

    it('find no circle and no date in the future, since there is none', () => {
      expect(found('supersede-cycle')).toEqual([]);
      expect(found('date-in-the-future')).toEqual([]);
    });

    it('find the two records of a folder with one number', () => {
      expect(found('duplicate-number')).toMatchObject([{ words: 'ADR-018' }]);
    });

    it('contradict the status of the records that others supersede, and of no others', () => {
      expect(
        found('status-contradicted').map(it => it.path.split('/').pop()),
      ).toEqual([
        'adr.md',
        'ADR-037-multimodal-reranking-architecture.md',
        'ADR-013.1-user-interface-architecture-full.md',
        '0006-log-format.md',
      ]);
    });

    it('lead to records of the same repository alone', () => {
      const strays = checked.records.flatMap(({ path, links }) =>
        links.filter(
          it => it.recordId && it.recordId.split('/')[0] !== path.split('/')[0],
        ),
      );
      expect(strays).toEqual([]);
    });
  },
);

(existsSync(SEEDS) ? describe : describe.skip)(
  'the rules on the records that were handed over (skipped where ../shared/seeds is missing)',
  () => {
    const words = (start: string, rule: string) => {
      const path = readdirSync(SEEDS).find(it => it.startsWith(start)) ?? '';
      return check(SEEDS, [path])
        .findings.filter(it => it.rule === rule)
        .map(it => it.words)
        .sort();
    };

    it('find three wrong averages and the cut tables of 000', () => {
      expect(words('000', 'wrong-average')).toEqual(['60.3', '88.5', '89.8']);
      expect(words('000', 'broken-table').length).toBeGreaterThanOrEqual(5);
    });

    it('find the wrong totals in the sentence below the table of 001', () => {
      expect(words('001', 'wrong-total')).toEqual(['2.4', '3.4', '3.6']);
    });
  },
);

import { coveringCases } from './coveringCases';
import { allOptions, type Dimension } from './TemplateOptions';

const all = allOptions();

it('knows every combination once', () => {
  expect(all).toHaveLength(3 * 3 * 3 * 2 * 7 * 3 * 2 * 2);
  expect(new Set(all.map(it => JSON.stringify(it))).size).toBe(all.length);
});

it('meets every combination of the options that a piece depends on', () => {
  const dependency = new Set<Dimension>(['exposure', 'database', 'dev']);
  const cases = coveringCases(all, [dependency]);
  const seen = cases.map(it => [it.exposure, it.database, it.dev].join());
  expect(new Set(seen).size).toBe(3 * 3 * 2);
  expect(cases).toHaveLength(3 * 3 * 2);
});

it('takes one case for several pieces where it can', () => {
  const pieces = [
    new Set<Dimension>(['exposure']),
    new Set<Dimension>(['database']),
    new Set<Dimension>(['shape', 'scaling']),
  ];
  expect(coveringCases(all, pieces)).toHaveLength(3 * 2);
});

it('leaves combinations out that there are not', () => {
  const environments = new Set<Dimension>(['dev', 'staging', 'production']);
  expect(coveringCases(all, [environments])).toHaveLength(7);
});

it('needs no case when nothing depends on anything', () => {
  expect(coveringCases(all, [])).toEqual([]);
});

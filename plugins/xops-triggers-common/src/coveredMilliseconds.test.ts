import { at, byKey, reading } from './__testUtils__/readings';
import { Comparison, Condition } from './Condition';
import { coveredMilliseconds } from './coveredMilliseconds';
import { evaluateCondition } from './evaluateCondition';

const over = (key: string): Comparison => ({
  reading: key,
  comparator: '>',
  threshold: 5,
  unit: { kind: 'rate', per: 'P7D' },
});
const of = (key: string, value: number, timeToLiveSeconds: number) =>
  reading({ key, minutes: 0, value, timeToLiveSeconds });

const both = [over('pulls'), over('team')];
const isTrue = 9;
const isFalse = 1;

describe('coveredMilliseconds', () => {
  it.each<[string, Condition, number | undefined, number, number]>([
    ['all of two that hold: the shortest', { all: both }, isTrue, isTrue, 60],
    [
      'all, where one does not hold: its own',
      { all: both },
      isFalse,
      isTrue,
      600,
    ],
    ['all, where one was never read', { all: both }, undefined, isTrue, 0],
    [
      'all, false without what was never read',
      { all: both },
      undefined,
      isFalse,
      60,
    ],
    ['any of two that hold: the longest', { any: both }, isTrue, isTrue, 600],
    ['any, where one holds: its own', { any: both }, isFalse, isTrue, 60],
    [
      'any, true without what was never read',
      { any: both },
      undefined,
      isTrue,
      60,
    ],
    [
      'any of two that do not: the shortest',
      { any: both },
      isFalse,
      isFalse,
      60,
    ],
    ['parts of parts', { all: [{ any: both }] }, isTrue, isFalse, 600],
  ])('is of %s', (_, condition, pulls, team, seconds) => {
    const other = of('other', isTrue, 1);
    const readings = byKey(
      other,
      of('team', team, 60),
      ...(pulls === undefined ? [] : [of('pulls', pulls, 600)]),
    );
    const result = evaluateCondition(condition, {
      now: at(0),
      readings,
      memory: [],
    });
    expect(coveredMilliseconds(condition, { result, readings })).toBe(
      seconds * 1000,
    );
  });
});

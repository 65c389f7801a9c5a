import { Unit, unitFactor, unitSchema, unitWords } from './Unit';

const perWeek: Unit = { kind: 'rate', of: 'pull requests', per: 'P7D' };
const perDay: Unit = { kind: 'rate', per: 'P1D' };
const count: Unit = { kind: 'count', of: 'people' };
const dollarsAMonth: Unit = { kind: 'money', currency: 'USD', per: 'P1M' };
const dollarsAYear: Unit = { kind: 'money', currency: 'USD', per: 'P360D' };
const dollars: Unit = { kind: 'money', currency: 'USD' };
const eurosAMonth: Unit = { kind: 'money', currency: 'EUR', per: 'P1M' };

describe('unitFactor', () => {
  it.each<[string, Unit, Unit, number | undefined]>([
    ['a rate a day is seven a week', perDay, perWeek, 7],
    ['a rate a week is a seventh a day', perWeek, perDay, 1 / 7],
    ['a rate is no count', perWeek, count, undefined],
    ['a count is a count, whatever it counts', count, { kind: 'count' }, 1],
    ['a cost a month is twelve a year', dollarsAMonth, dollarsAYear, 12],
    ['a cost over time is no amount', dollarsAMonth, dollars, undefined],
    ['euros are no dollars', eurosAMonth, dollarsAMonth, undefined],
    ['an amount is an amount', dollars, dollars, 1],
    [
      'a percentage is no flag',
      { kind: 'percent' },
      { kind: 'flag' },
      undefined,
    ],
  ])('%s', (_, from, to, factor) => {
    expect(unitFactor(from, to)).toBe(factor);
  });
});

describe('unitSchema', () => {
  it.each([
    { kind: 'rate', per: 'PT0S' },
    { kind: 'rate', per: 'P0D' },
    { kind: 'money', currency: 'USD', per: 'PT0S' },
  ])('refuses %j: nothing is so many in no time', unit => {
    const { error } = unitSchema.safeParse(unit);
    expect(error?.issues[0].message).toBe('must be longer than zero');
  });
});

describe('unitWords', () => {
  it.each<[Unit, string]>([
    [perWeek, 'pull requests a week'],
    [perDay, 'a day'],
    [count, 'people'],
    [{ kind: 'count' }, ''],
    [dollarsAMonth, 'USD a month'],
    [dollars, 'USD'],
    [{ kind: 'rate', per: 'P3D' }, 'in P3D'],
    [{ kind: 'percent' }, '%'],
    [{ kind: 'duration' }, 'seconds'],
    [{ kind: 'flag' }, ''],
  ])('%j follows a number as “%s”', (unit, words) => {
    expect(unitWords(unit)).toBe(words);
  });
});

import type { DecisionPromise } from '@xops/plugin-xops-adr-common';
import { promiseWords, withoutStop } from './promiseWords';

const common = { raw: '', line: 1 };
const money = (
  more: Partial<Extract<DecisionPromise, { kind: 'money' }>>,
): DecisionPromise => ({
  kind: 'money',
  minimum: '180',
  maximum: '180',
  currency: 'USD',
  period: 'month',
  direction: 'cost',
  ...common,
  ...more,
});

describe('promiseWords', () => {
  it.each([
    [money({}), 'costs $180 a month'],
    [money({ minimum: '120', maximum: '190' }), 'costs $120–$190 a month'],
    [
      money({
        minimum: '1250.5',
        maximum: '1250.5',
        currency: 'EUR',
        period: 'year',
        direction: 'saving',
      }),
      'saves €1,250.50 a year',
    ],
    [money({ period: 'once' }), 'costs $180 once'],
    [money({ comparator: '<' }), 'costs less than $180 a month'],
    [{ kind: 'date', date: '2026-09', ...common }, 'by 2026-09'],
    [
      { kind: 'measure', comparator: '<', value: '9', unit: 'min', ...common },
      '< 9 min',
    ],
    [
      { kind: 'measure', comparator: '≥', value: '99', unit: '', ...common },
      '≥ 99',
    ],
  ] satisfies [DecisionPromise, string][])(
    'says %j as "%s"',
    (promise, words) => {
      expect(promiseWords(promise)).toBe(words);
    },
  );

  it('keeps a currency that nobody knows as it is written', () => {
    expect(promiseWords(money({ currency: '1$x' }))).toBe(
      'costs 180 1$x a month',
    );
  });
});

describe('withoutStop', () => {
  it.each([
    ['One machine more, and four days.', 'One machine more, and four days'],
    ['Cost:', 'Cost'],
    ['v1.2', 'v1.2'],
    ['', ''],
  ])('of %j is %j', (sentence, name) => {
    expect(withoutStop(sentence)).toBe(name);
  });
});

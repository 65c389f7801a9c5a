import type { DecisionPromise } from '@xops/plugin-xops-adr-common';

const PERIODS = {
  hour: ' an hour',
  day: ' a day',
  month: ' a month',
  year: ' a year',
  once: ' once',
} as const;

const COMPARATORS = {
  '<': 'less than ',
  '≤': 'at most ',
  '>': 'more than ',
  '≥': 'at least ',
} as const;

function money(amount: string, currency: string): string {
  try {
    return new Intl.NumberFormat('en', {
      style: 'currency',
      currency,
      minimumFractionDigits: amount.includes('.') ? 2 : 0,
      maximumFractionDigits: 2,
    }).format(Number(amount));
  } catch {
    // Three letters that are no currency: as they are written.
    return `${amount} ${currency}`;
  }
}

/** A sentence as the name of what follows it. */
export function withoutStop(sentence: string): string {
  return sentence.replace(/[.:;,\s]+$/, '');
}

/** What was promised, in a few words: `costs $120–$190 a month`, `< 200 ms`, `by 2026-09-30`. */
export function promiseWords(promise: DecisionPromise): string {
  switch (promise.kind) {
    case 'money': {
      const { minimum, maximum, currency, period, direction, comparator } =
        promise;
      const amount =
        minimum === maximum
          ? money(minimum, currency)
          : `${money(minimum, currency)}–${money(maximum, currency)}`;
      const verb = direction === 'cost' ? 'costs' : 'saves';
      const compared = comparator ? COMPARATORS[comparator] : '';
      return `${verb} ${compared}${amount}${PERIODS[period]}`;
    }
    case 'date':
      return `by ${promise.date}`;
    case 'measure':
      return `${promise.comparator} ${promise.value} ${promise.unit}`.trim();
    default:
      throw new TypeError(`Unknown promise ${promise satisfies never}`);
  }
}

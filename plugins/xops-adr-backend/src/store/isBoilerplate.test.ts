import { isBoilerplate } from './isBoilerplate';

describe('isBoilerplate', () => {
  it.each([
    '',
    '# 1. Use Kafka',
    '## Status',
    '---',
    '| --- | --- |',
    '======',
    '<!-- optional -->',
    'Date: 2026-03-01',
    '- **Deciders**: ada, bob',
    '* Status: accepted',
    '**Stav:** schváleno',
    '| Status | Accepted |',
  ])('is %j', line => {
    expect(isBoilerplate(line)).toBe(true);
  });

  it.each([
    'We take Kafka, since it keeps messages.',
    'Reason: messages are kept for a week, and who comes later reads them all again',
    '- messages are kept',
    '1. Kafka',
    'line 0',
    'カフカを使う。',
    'Accepted',
  ])('is not %j', line => {
    expect(isBoilerplate(line)).toBe(false);
  });

  it('is what states status or date, and no sentence that mentions them', () => {
    const stated = ['Accepted', '1st of March 2026'];
    expect(isBoilerplate('Accepted', stated)).toBe(true);
    expect(isBoilerplate('on 1st of March 2026', stated)).toBe(true);
    expect(
      isBoilerplate('Accepted payments are told to the ledger.', stated),
    ).toBe(false);
  });
});

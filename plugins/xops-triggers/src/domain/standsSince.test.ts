import { standsSince } from './standsSince';

const since = '2026-11-01T00:00:00.000Z';
const switchedOff = { at: '2026-11-04T00:00:00.000Z' };

describe('the time since which a rule stands as it does', () => {
  it.each([
    ['that of its state while it is on', true, switchedOff, since],
    ['when it was switched off', false, switchedOff, switchedOff.at],
    ['not known of one that was made off', false, undefined, undefined],
  ])('is %s', (_, enabled, off, expected) => {
    const standing = { rule: { enabled }, since, switchedOff: off };
    expect(standsSince(standing)).toBe(expected);
  });
});

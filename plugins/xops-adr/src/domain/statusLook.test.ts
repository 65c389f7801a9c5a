import { STATUS_STATES } from '@xops/plugin-xops-adr-common';
import { severityCount, STATUS_LOOKS } from './statusLook';

describe('how a status looks', () => {
  it.each([...STATUS_STATES, 'none'] as const)('has a word for %s', state => {
    expect(STATUS_LOOKS[state].word).not.toBe('');
  });

  it('tells what holds from what no longer does', () => {
    expect(STATUS_LOOKS.accepted.tone).toBe('good');
    expect(STATUS_LOOKS.superseded.tone).toBe('warning');
    expect(STATUS_LOOKS.none.tone).toBe('unknown');
  });
});

describe('severityCount', () => {
  it.each([
    ['error', 1, '1 error'],
    ['warning', 2, '2 warnings'],
    ['info', 3, '3 hints'],
  ] as const)('says %s %i as "%s"', (severity, count, words) => {
    expect(severityCount(severity, count)).toBe(words);
  });
});

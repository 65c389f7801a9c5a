import { decisionRecord } from '../../__testUtils__/decisionRecord';
import {
  fileStem,
  leadingNumber,
  numberedName,
  plainName,
  recordNames,
  slugOf,
} from './recordNames';

describe('names of records', () => {
  it.each([
    ['ADR-0012', '#12'],
    ['adr 12', '#12'],
    ['0012', '#12'],
    ['#0012', '#12'],
    ['Decision 3', '#3'],
    ['Рішення 4', '#4'],
    ['RFC-7', 'rfc#7'],
    ['D12', 'd#12'],
    ['ODH-ADR-Operator-0005', 'odhadroperator#5'],
    ['use NATS', undefined],
    ['2 queues', undefined],
  ])('reads the number of %p as %p', (id, name) => {
    expect(numberedName(id)).toBe(name);
  });

  it.each([
    [
      'docs/ADR021-cell-capacity.html.md',
      'adr021-cell-capacity',
      '#21',
      'cell-capacity',
    ],
    ['0007-use-nats.md', '0007-use-nats', '#7', 'use-nats'],
    ['ADR-7.markdown', 'adr-7', '#7', undefined],
    ['rfc-0003_queue.md', 'rfc-0003_queue', 'rfc#3', 'queue'],
    ['2025-03-24-use-nats.md', '2025-03-24-use-nats', undefined, undefined],
    ['k3s-on-arm.md', 'k3s-on-arm', undefined, undefined],
    ['README.md', 'readme', undefined, undefined],
  ])('takes %p apart', (path, stem, number, slug) => {
    expect(fileStem(path)).toBe(stem);
    expect(leadingNumber(stem)).toBe(number);
    expect(slugOf(stem)).toBe(slug);
  });

  it('compares words without marks, case and form', () => {
    expect(plainName('Use `S3`, not EFS!')).toBe(plainName('use S3 – not EFS'));
    expect(plainName('Ｋ３Ｓ')).toBe('k3s');
  });

  it('lets a file of several decisions speak for none of them', () => {
    const names = recordNames(
      decisionRecord('docs/adr.md', {
        part: '0002',
        id: 'ADR-0002',
        number: 2,
        title: 'Queue',
      }),
    );
    expect(names.sort()).toEqual([
      'anySeries:2',
      'number:#2',
      'title:adr0002',
      'title:queue',
    ]);
  });

  it('knows a number that stands in no name', () => {
    expect(
      recordNames(
        decisionRecord('docs/queue.md', { number: 9, title: 'Queue' }),
      ),
    ).toContain('number:#9');
  });
});

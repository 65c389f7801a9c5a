import { decisionRecord } from '../__testUtils__/decisionRecord';
import { quoted, recordMention, recordName, recordPlace } from './recordName';

const named = decisionRecord('docs/0012-x.md', { id: 'ADR-0012' });
const numbered = decisionRecord('docs/0012-x.md', { id: '0012' });
const part = decisionRecord('docs/log.md', {
  id: '3',
  part: '3',
  title: 'Queue',
});
const nameless = decisionRecord('docs/x.md', { title: 'Use a  queue' });

describe('what a record is called', () => {
  it.each([
    [named, 'ADR-0012', 'ADR-0012'],
    [numbered, 'No. 0012', '0012-x.md'],
    [part, 'No. 3', 'Queue'],
    [nameless, "'Use a queue'", 'x.md'],
  ])('in a sentence and in another record (%#)', (record, name, mention) => {
    expect(recordName(record)).toBe(name);
    expect(recordMention(record)).toBe(mention);
  });

  it('has its place, seen from where it is told', () => {
    expect(recordPlace(named, { from: 'a.md' })).toBe(
      'ADR-0012 (docs/0012-x.md:1)',
    );
    expect(recordPlace(named, { from: named.path, line: 7 })).toBe(
      'ADR-0012 (line 7)',
    );
  });
});

it('quotes words on one line, and not without end', () => {
  expect(quoted(' accepted\n\n by all ')).toBe("'accepted by all'");
  expect(quoted('x'.repeat(500))).toHaveLength(82);
});

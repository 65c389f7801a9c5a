import { recordFilePath, recordLabel, recordName } from './recordName';

describe("a record's name", () => {
  it.each([
    [{ id: 'ADR-7', number: 7, title: 'Queue' }, 'ADR-7: Queue'],
    [{ number: 0, title: 'Queue' }, '0: Queue'],
    [{ title: 'Queue' }, 'Queue'],
  ])('is %j as "%s"', (record, name) => {
    expect(recordName(record)).toBe(name);
  });

  it('has no label where the record has neither id nor number', () => {
    expect(recordLabel({})).toBeUndefined();
  });
});

describe('recordFilePath', () => {
  it('is what follows the location', () => {
    expect(recordFilePath('0a1b2c3d4e:docs/a:b.md')).toBe('docs/a:b.md');
  });
});

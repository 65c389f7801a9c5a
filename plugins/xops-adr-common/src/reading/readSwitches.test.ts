import { readRecordFile } from '../readRecordFile';

function switches(content: string) {
  return readRecordFile({ path: 'a.md', content }).disabled;
}

describe('rules that a comment switches off', () => {
  it('are off in the whole file where it stands above the text', () => {
    const off = [{ rule: 'wrong-total', line: 1, endLine: 4 }];
    expect(
      switches('<!-- xops-adr-disable wrong-total -->\n# T\n\nText.'),
    ).toEqual(off);
    expect(
      switches('# T\n<!-- xops-adr-disable wrong-total -->\n\nText.'),
    ).toEqual([{ rule: 'wrong-total', line: 2, endLine: 4 }]);
    expect(
      switches('---\na: b\n---\n<!-- xops-adr-disable wrong-total -->'),
    ).toEqual(off);
  });

  it('are off from there on, until they are switched on', () => {
    expect(
      switches(
        '# T\n\na\n<!-- xops-adr-disable one, two -->\nb\n<!-- xops-adr-enable one -->\nc',
      ),
    ).toEqual([
      { rule: 'one', line: 4, endLine: 5 },
      { rule: 'two', line: 4, endLine: 7 },
    ]);
  });

  it('are off on the next line', () => {
    expect(
      switches('# T\n\na <!-- xops-adr-disable-next-line one -->\nb\nc'),
    ).toEqual([{ rule: 'one', line: 4, endLine: 4 }]);
  });

  it('are all where none is named', () => {
    expect(switches('# T\n\n<!-- xops-adr-disable -->\na')).toEqual([
      { rule: 'all', line: 3, endLine: 4 },
    ]);
  });

  it('are none in code or in other comments', () => {
    expect(
      switches(
        '# T\n\n```\n<!-- xops-adr-disable one -->\n```\n\n<!-- xops-adr: disable one -->',
      ),
    ).toEqual([]);
  });
});

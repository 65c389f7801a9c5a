import { decisionMarkdown } from './decisionMarkdown';

const WHOLE = [{ line: 1, endLine: 1000 }];

describe('decisionMarkdown', () => {
  it('leaves front matter out', () => {
    expect(
      decisionMarkdown('---\nstatus: accepted\n---\n\n# One\n', WHOLE),
    ).toEqual(['# One\n']);
  });

  it('gives each decision of a file its lines', () => {
    expect(
      decisionMarkdown('# All\n## One\na\n## Two\nb', [
        { line: 2, endLine: 3 },
        { line: 4, endLine: 5 },
      ]),
    ).toEqual(['## One\na', '## Two\nb']);
  });

  it('reads any encoding and end of line', () => {
    const text = '\uFEFF# Größe\r\n\r\nWörter\r\n';
    expect(decisionMarkdown(Buffer.from(text, 'utf16le'), WHOLE)).toEqual([
      '# Größe\n\nWörter\n',
    ]);
  });

  it('has no words of what is no text', () => {
    expect(decisionMarkdown(Buffer.from([0xff, 0xfe, 0x00]), WHOLE)).toEqual([
      '',
    ]);
    expect(decisionMarkdown('', WHOLE)).toEqual(['']);
  });
});

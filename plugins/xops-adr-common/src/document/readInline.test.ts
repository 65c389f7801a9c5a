import { inlineLines, inlineLinks, plainText } from './inlineText';
import { readInline } from './readInline';

describe('plainText', () => {
  it.each([
    ['plain words', 'plain words'],
    [
      '**bold** and *italic*, __both__ and _ways_',
      'bold and italic, both and ways',
    ],
    ['`code` and ``co`de``', 'code and co`de'],
    ['~~struck~~ out', 'struck out'],
    ['[text](https://example.org "title")', 'text'],
    ['[text](a(b)c.md) after', 'text after'],
    ['![image](a.png) and [![badge](b.svg)](c)', 'image and badge'],
    [
      '<https://example.org> and <b>bold</b><br>next',
      'https://example.org and bold next',
    ],
    ['before <!-- a comment --> after', 'before after'],
    ['a \\*star\\* and a \\`tick', 'a *star* and a `tick'],
    ['&amp; &lt;b&gt; &nbsp;&#65;&#x42; &unknown;', '& <b> AB &unknown;'],
    ['two\nlines  \nand\\\nmore', 'two lines and more'],
    ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
    ['**an open mark', '**an open mark'],
    ['[no link] and ](neither)', '[no link] and ](neither)'],
    ['a < b > c', 'a < b > c'],
    ['**Status**: `a`', 'Status: a'],
    ['**one** `two`', 'one two'],
    ['', ''],
  ])('of %j is %j', (source, text) => {
    expect(plainText(source)).toBe(text);
  });
});

describe('inlineLinks', () => {
  const references = new Map([['adr 3', 'adr/0003.md']]);

  it('finds links, images, references and bare addresses, each with its line', () => {
    const source =
      '[a](b.md)\n![c](d.png) [e][ADR 3]\n[ADR 3] [f][] https://g.org/h, (see https://i.org).';
    expect(
      inlineLinks({ source, line: 10 }, references).map(
        ({ kind, text, href, line }) => [kind, text, href, line],
      ),
    ).toEqual([
      ['link', 'a', 'b.md', 10],
      ['image', 'c', 'd.png', 11],
      ['link', 'e', 'adr/0003.md', 11],
      ['link', 'ADR 3', 'adr/0003.md', 12],
      ['address', 'https://g.org/h', 'https://g.org/h', 12],
      ['address', 'https://i.org', 'https://i.org', 12],
    ]);
  });

  it('finds an image inside of a link as both', () => {
    expect(
      inlineLinks('[![badge](b.svg)](c.md)').map(({ kind, href }) => [
        kind,
        href,
      ]),
    ).toEqual([
      ['image', 'b.svg'],
      ['link', 'c.md'],
    ]);
  });

  it('says where a link stands in the plain text', () => {
    const { text, links } = readInline('**Superseded** by [ADR 7](x.md).');
    expect(text.slice(links[0].start, links[0].end)).toBe('ADR 7');
  });

  it('says what is struck through', () => {
    const { text, struck } = readInline('~~Proposed~~ **Accepted**');
    expect(struck.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Proposed',
    ]);
  });
});

describe('inlineLines', () => {
  it('gives each line its own number', () => {
    expect(inlineLines({ source: 'a\nb', line: 4 })).toMatchObject([
      { source: 'a', line: 4 },
      { source: 'b', line: 5 },
    ]);
  });
});

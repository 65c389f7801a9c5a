import { RICH_MARKDOWN } from '../../__testUtils__/richRecord';
import { renderMarkdown } from './renderMarkdown';

const html = (text: string) => renderMarkdown(text).join('');

describe('renderMarkdown', () => {
  it('leaves out the title that opens the text, and nothing else', () => {
    expect(html('# Title\n\nWords\n')).toBe('<p>Words</p>\n');
    expect(html('Words\n\n# Title\n')).toContain('Title');
  });

  it("begins with the page's third level, whatever level the text begins with", () => {
    expect(html('# T\n\n## A\n\n### B\n')).toMatch(/<h3.*A.*<h4.*B/s);
    expect(html('### T\n\n#### A\n\n##### B\n')).toMatch(/<h3.*A.*<h4.*B/s);
    expect(html('x\n\n# A\n\n###### B\n')).toMatch(/<h3.*A.*<h6.*B/s);
  });

  it('gives headings the anchors that Git hosts give them', () => {
    expect(
      html('x\n\n## Decision `Outcome`, 2!\n\n## Why\n\n## Why\n'),
    ).toMatch(/id="decision-outcome-2".*id="why".*id="why-1"/s);
  });

  it.each([
    ['a table', /<table>.*<th align="right">Waiting<\/th>/s],
    ['a centred column', /<td align="center"><strong>4\.2/],
    ['struck words', /<s>nobody<\/s>/],
    ['a done task', /aria-label="Done:">☑<\/span> Ask the captains/],
    ['an open task', /aria-label="Open:">☐<\/span> Move the signs/],
    ['code', /<code class="language-yaml">/],
  ])('renders %s', (_name, pattern) => {
    expect(html(RICH_MARKDOWN)).toMatch(pattern);
  });

  it('makes no field of a form out of a task', () => {
    expect(html('- [ ] a\n- [x] b')).not.toContain('<input');
  });

  it('leaves brackets alone that are no task', () => {
    expect(html('[x] a\n\n- [y] b\n- a [x] b\n')).not.toContain('role="img"');
  });

  it('links addresses, and no file names', () => {
    expect(html('See https://example.com/a and 0007-queue.md')).toBe(
      '<p>See <a href="https://example.com/a">https://example.com/a</a> and 0007-queue.md</p>\n',
    );
  });

  it('cuts a long text into pieces that hold all of it', () => {
    const sections = Array.from(
      { length: 400 },
      (_, index) => `## Section ${index}\n\nWords\n`,
    );
    const pieces = renderMarkdown(`# T\n\n${sections.join('\n')}`);

    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.join('').match(/<h3/g)).toHaveLength(400);
  });

  it('does not cut inside raw HTML that spans blocks', () => {
    const words = 'Words\n\n'.repeat(400);
    const pieces = renderMarkdown(
      `<details>\n\n${words}\n</details>\n\n${words}`,
    );

    expect(pieces[0]).toContain('</details>');
    expect(pieces.length).toBeGreaterThan(1);
  });

  it('keeps the rest in one piece where raw HTML is never closed, and survives closing what was not open', () => {
    const words = 'Words\n\n'.repeat(400);

    expect(renderMarkdown(`<div>\n\n${words}`)).toHaveLength(1);
    expect(renderMarkdown(`</div>\n\n${words}`).length).toBeGreaterThan(1);
    expect(
      renderMarkdown(`<br>\n<img src="a">\n<hr/>\n\n${words}`).length,
    ).toBeGreaterThan(1);
  });

  it('cuts a long table into several with the same head, and loses no row', () => {
    const rows = Array.from(
      { length: 1_000 },
      (_, index) => `| r${index} | x |`,
    );
    const pieces = renderMarkdown(`| A | B |\n| - | - |\n${rows.join('\n')}\n`);

    expect(pieces.length).toBeGreaterThan(5);
    expect(pieces.every(piece => piece.includes('<th>A</th>'))).toBe(true);
    expect(pieces.join('').match(/<td>r\d+<\/td>/g)).toEqual(
      rows.map((_, index) => `<td>r${index}</td>`),
    );
  });

  it('cuts a long list between its items, and no inner list', () => {
    const items = Array.from({ length: 500 }, (_, i) => `- a${i}\n  - b${i}`);
    const pieces = renderMarkdown(`${items.join('\n')}\n`);

    expect(pieces.length).toBeGreaterThan(2);
    for (const piece of pieces) {
      expect(piece.match(/<ul>/g)?.length).toBe(piece.match(/<\/ul>/g)?.length);
    }
    expect(pieces.join('').match(/b\d+/g)).toHaveLength(500);
  });

  it('keeps a numbered list in one piece, so that its numbers go on', () => {
    const items = Array.from({ length: 300 }, (_, index) => `${index + 1}. a`);

    expect(html(items.join('\n')).match(/<ol>/g)).toHaveLength(1);
  });

  it('renders a table without rows', () => {
    expect(html('| A |\n| - |\n')).toContain('<th>A</th>');
  });

  it('renders nothing out of nothing', () => {
    expect(renderMarkdown('')).toEqual([]);
  });
});

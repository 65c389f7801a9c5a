import { renderMarkdown } from './markdown';

const options = {
  folder: 'docs/adr',
  sourceUrl: '/o/r/src/branch/main',
  rawUrl: '/o/r/raw/branch/main',
};

const render = (text: string) => renderMarkdown(text, options).text;

describe('renderMarkdown', () => {
  it.each([
    ['a file beside it', '[x](one.md)', '/o/r/src/branch/main/docs/adr/one.md'],
    ['a file above', '[x](../../a.md#b)', '/o/r/src/branch/main/a.md#b'],
    ['the root', '[x](/a.md)', '/o/r/src/branch/main/a.md'],
    ['above the root', '[x](../../../../a)', '/o/r/src/branch/main/a'],
    ['the web', '[x](https://example.com/a)', 'https://example.com/a'],
    ['a part of itself', '[x](#part)', '#part'],
    ['an address', '[x](mailto:a@example.com)', 'mailto:a@example.com'],
  ])('leads a link to %s where it belongs', (_words, text, href) => {
    expect(render(text)).toContain(`href="${href}"`);
  });

  it('takes images from the files themselves', () => {
    expect(render('![Overview](../overview.svg)')).toContain(
      '<img src="/o/r/raw/branch/main/docs/overview.svg" alt="Overview">',
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '![x](javascript:alert(1))',
    '[x](data:text/html,<script>)',
  ])('does not obey %s', text => {
    const result = render(text);

    expect(result).not.toMatch(/<(script|img)/);
    expect(result).not.toMatch(/(href|src)="(javascript|data):/);
  });

  it('puts its headings below the one of the page', () => {
    expect(render('# One\n\n###### Six')).toBe('<h2>One</h2>\n<h6>Six</h6>\n');
  });
});

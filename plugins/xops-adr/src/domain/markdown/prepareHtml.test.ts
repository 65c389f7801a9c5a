import { prepareHtml } from './prepareHtml';

const prepared = (html: string) =>
  prepareHtml(html, { addresses: {}, linkTo: () => '/' });

describe('prepareHtml', () => {
  it('makes places for code, diagrams and images', () => {
    const { root, slots } = prepared(
      '<p>a <img src="b.png" alt="B"></p><pre><code class="language-YAML">c: 1\n</code></pre><pre><code class="language-mermaid">graph TD\n</code></pre><pre><code>d</code></pre>',
    );

    expect(slots.map(({ element: _, key: __, ...slot }) => slot)).toEqual([
      { kind: 'code', code: 'c: 1', language: 'yaml' },
      { kind: 'diagram', code: 'graph TD' },
      { kind: 'code', code: 'd', language: '' },
      { kind: 'image', path: 'b.png', words: 'B' },
    ]);
    expect(root.innerHTML).toBe(
      '<p>a <span></span></p><div></div><div></div><div></div>',
    );
    expect(slots.every(({ element }) => root.contains(element))).toBe(true);
  });

  it('lets a wide table scroll inside itself, by the keyboard too', () => {
    const { root } = prepared(
      '<table><tbody><tr><td>a</td></tr></tbody></table>',
    );

    const table = root.querySelector('table');
    expect(table?.parentElement).toHaveAttribute('tabindex', '0');
    expect(table?.parentElement).toHaveAttribute('aria-label', 'Table');
  });

  it.each([
    [
      '<th>Criterion</th><th> Weight </th><th></th>',
      /^Table: Criterion, Weight$/,
    ],
    [`<th>${'wide '.repeat(30)}</th>`, /^Table: wide wide .*…$/],
  ])('names a table by its columns: %s', (head, name) => {
    const { root } = prepared(`<table><thead><tr>${head}</tr></thead></table>`);

    const label = root
      .querySelector('[role=region]')
      ?.getAttribute('aria-label');
    expect(label).toMatch(name);
  });

  it('leaves code within a line alone', () => {
    expect(prepared('<p><code>a</code></p>').slots).toEqual([]);
  });
});

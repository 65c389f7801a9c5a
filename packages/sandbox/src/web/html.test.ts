import { html } from './html';

describe('html', () => {
  it('escapes what is put in', () => {
    const text = `<script>alert("x")</script> & 'y'`;

    expect(html`<p title="${text}">${text}</p>`.text).toBe(
      '<p title="&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;">&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;</p>',
    );
  });

  it('takes markup as it is, alone and in lists', () => {
    const items = ['a', '<b>'].map(name => html`<li>${name}</li>`);

    expect(html`${items}`.text).toBe('<li>a</li><li>&lt;b&gt;</li>');
  });

  it('leaves out what is undefined, and writes numbers', () => {
    expect(html`${undefined}${0}`.text).toBe('0');
  });

  it('escapes in lists inside of lists', () => {
    expect(html`${[['<'], [html`<br />`]]}`.text).toBe('&lt;<br />');
  });
});

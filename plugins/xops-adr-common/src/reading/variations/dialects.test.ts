import { readRecordFile } from '../../readRecordFile';

const TEXT =
  '## Context\n\nReading is slow.\n\n## Decision\n\nWe cache for a minute.\n';

function read(head: string, text = TEXT) {
  const { records } = readRecordFile({
    path: 'docs/adr/0003-cache.md',
    content: `${head}\n\n${text}`,
  });
  const { status, date, links, title } = records[0];
  return {
    title,
    state: status?.state,
    line: status?.line,
    date: date?.value,
    links: links.map(({ type, number }) => `${type} ${number}`),
  };
}

describe('a record in another dialect of Markdown', () => {
  it.each([
    [
      'a table in HTML',
      '# Cache\n\n<table>\n  <tr><th>Status</th><td>Accepted</td></tr>\n  <tr><th>Date</th><td>2024-05-01</td></tr>\n  <tr><td>Supersedes</td><td><a href="0002-log.md">ADR-0002</a></td></tr>\n</table>',
      { state: 'accepted', line: 4, links: ['supersedes 2'] },
    ],
    [
      'a table in HTML with a cell on each line',
      '# Cache\n\n<div>\n<table class="meta">\n<tbody>\n<tr>\n<td><b>Status</b></td>\n<td><b>Accepted</b></td>\n</tr>\n\n<tr>\n<td>Date</td>\n<td>2024-05-01</td>\n</tr>\n</tbody>\n</table>\n</div>',
      { state: 'accepted', line: 7, links: [] },
    ],
    [
      'a table in HTML with names above',
      '# Cache\n\n<table><thead><tr><th>Status</th><th>Datum</th></tr></thead>\n<tbody><tr><td>Akzeptiert</td><td>2024-05-01</td></tr></tbody></table>',
      { state: 'accepted', line: 4, links: [] },
    ],
    [
      'a definition list in HTML',
      '# Cache\n\n<dl>\n<dt>Statut</dt>\n<dd>Accepté</dd>\n<dt>Date</dt>\n<dd>2024-05-01</dd>\n</dl>',
      { state: 'accepted', line: 4, links: [] },
    ],
    [
      'a definition list',
      '# Cache\n\nStatus\n: Accepted\n\nDate\n: 2024-05-01\n\nSupersedes\n: [ADR-0002](0002-log.md)',
      { state: 'accepted', line: 4, links: ['supersedes 2'] },
    ],
    [
      'a definition list with blank lines',
      '# Cache\n\nСтатус\n\n:   Прийнято\n\nДата\n\n:   2024-05-01',
      { state: 'accepted', line: 5, links: [] },
    ],
    [
      'attributes of kramdown below a heading',
      '# Cache\n{: .no_toc }\n\n## Status\n{: .no_toc .fs-3 }\n\nAccepted 2024-05-01',
      { state: 'accepted', line: 7, links: [] },
    ],
    [
      'attributes behind a heading',
      '# Cache {#adr-3}\n\n## Status {: .no_toc }\n\nAccepted 2024-05-01',
      { state: 'accepted', line: 5, links: [] },
    ],
    [
      'tags of Liquid',
      '# Cache\n\n{% include toc.html %}\n\n## Status\n\n{% comment %}\n\nAccepted 2024-05-01',
      { state: 'accepted', line: 9, links: [] },
    ],
    [
      'headings in HTML',
      '<h1 align="center">Cache</h1>\n\n<h2 id="status">Status</h2>\n\nAccepted 2024-05-01',
      { state: 'accepted', line: 5, links: [] },
    ],
    [
      'a list within a list',
      '# Cache\n\n- Metadata\n  - Status\n    - Accepted\n  - Date\n    - 2024-05-01',
      { state: 'accepted', line: 5, links: [] },
    ],
    [
      'a list below a bold name',
      '# Cache\n\n* **Status**:\n  * Accepted\n* **Date**:\n  * 2024-05-01',
      { state: 'accepted', line: 4, links: [] },
    ],
  ])('%s is read', (_, head, expected) => {
    expect(read(head)).toEqual({
      title: 'Cache',
      date: '2024-05-01',
      ...expected,
    });
  });

  it('keeps what stands in code as it is', () => {
    const { records } = readRecordFile({
      path: 'docs/adr/0003-cache.md',
      content: `# Cache\n\n- Status: accepted\n\n${TEXT}\n\`\`\`\n<h2>Status</h2>\nStatus\n: Rejected\n<table><tr><td>Status</td><td>Rejected</td></tr></table>\n\`\`\`\n`,
    });
    expect(records[0].status?.state).toBe('accepted');
  });

  it('takes no sentence for a term', () => {
    expect(
      read('# Cache\n\n- Status: accepted\n\nWe say this:\n: not that\n').state,
    ).toBe('accepted');
  });
});

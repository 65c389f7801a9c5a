import { recordTargets, recordText } from './recordTargets';

const MARKDOWN = `# Use [Atlantis](https://www.runatlantis.io)

See [the **plan**](../plan.md#costs "Costs") and [ADR-7][seven], ![chart](images/cost chart.png).

- ![](<images/a (1).png>)
- [again](../plan.md#costs)

| option | picture |
| ------ | ------- |
| one    | ![one](one.svg) |

<p align="center"><img alt="x" src="images/html.png" width="10"></p>

Inline <img src='inline.gif'> and <a href="other.md">other</a>.

\`\`\`md
![not shown](code.png)
\`\`\`

[seven]: 0007-seven.md
`;

describe('recordTargets', () => {
  it('names what links and images lead to, as written, each once', () => {
    expect(recordTargets(MARKDOWN)).toEqual({
      links: [
        'https://www.runatlantis.io',
        '../plan.md#costs',
        '0007-seven.md',
        'other.md',
      ],
      images: [
        'images/cost chart.png',
        'images/a (1).png',
        'one.svg',
        'inline.gif',
        'images/html.png',
      ],
    });
  });

  it('finds nothing where nothing is', () => {
    expect(recordTargets('')).toEqual({ links: [], images: [] });
  });

  it('is done with a megabyte of broken tags within a second', () => {
    const since = performance.now();
    recordTargets('<img '.repeat(200_000));
    recordTargets(`<a ${'href '.repeat(200_000)}`);
    expect(performance.now() - since).toBeLessThan(1000);
  });
});

describe('recordText', () => {
  it('is what a reader sees', () => {
    const text = recordText(MARKDOWN);
    expect(text).toContain('Use Atlantis\n');
    expect(text).toContain('See the plan and ADR-7, chart.');
    expect(text).toContain('option\npicture\none\none');
    expect(text).toContain('![not shown](code.png)');
    expect(text).not.toContain('](../plan.md');
  });
});

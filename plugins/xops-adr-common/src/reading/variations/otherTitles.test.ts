import { readRecordFile } from '../../readRecordFile';

const TEXT =
  '\n## Context\n\nTwo services.\n\n## Decision\n\nWe use a queue.\n';

function read(content: string, path = 'docs/adr/0003-use-a-queue.md') {
  return readRecordFile({ path, content }).records[0];
}

describe('a title that says nothing gives way', () => {
  it.each([
    [
      'the name of the file, to the next title',
      `# docs/adr/0003-use-a-queue.md\n\n# ADR-0003\n\n# One queue for all\n${TEXT}`,
      'One queue for all',
    ],
    [
      'the name of the file, to its own words',
      `# 0003-use-a-queue.md\n${TEXT}`,
      'Use a queue',
    ],
    [
      'the name of the first part, to a row of the head',
      `| | |\n| :-- | :-- |\n| Feature Name | One queue for all |\n| State | **ACCEPTED** |\n\n# Summary\n\n[summary]: #summary\n\nA queue.\n\n# Motivation\n\nTwo services.\n`,
      'One queue for all',
    ],
    [
      'the title of the template, to an item of the head',
      `# RFC Template\n\n- Feature Name: One queue for all\n- Status: Accepted\n${TEXT}`,
      'One queue for all',
    ],
  ])('%s', (_, content, title) => {
    expect(read(content).title).toBe(title);
  });

  it.each([
    ['# Options for a queue\n', 'Options for a queue'],
    ['# Summary\n', 'Summary'],
    ['# Use queue.md as the log\n', 'Use queue.md as the log'],
  ])('but not where nothing else is said: %s', (head, title) => {
    expect(read(`${head}${TEXT}`).title).toBe(title);
  });
});

describe('options of a table', () => {
  it.each([
    ['Option', 'Weight'],
    ['Option', '**Weight**'],
    ['Alternative', 'Weighting'],
    ['Variante', 'Gewicht'],
  ])('are no weights (%s, %s)', (head, weight) => {
    expect(
      read(`# Use a queue\n\n## Status\n\nAccepted\n\n## Considered Options

| ${head} | Description | Cost | Speed | Total |
| --- | --- | --- | --- | --- |
| ${weight} | - | 2 | 1 | - |
| Kelp | small | 3 | 3 | 9 |
| Fern | large | 1 | 2 | 4 |

## Decision

We use Kelp.
`).options.map(({ name }) => name),
    ).toEqual(['Kelp', 'Fern']);
  });
});

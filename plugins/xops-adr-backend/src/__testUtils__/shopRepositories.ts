export const base = '/api/xops-adr/v1';
export const GIF = 'GIF89a';
export const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>';

export const REASONS = `## Context

Everything that we have tried so far was slower than our customers like, and
nobody of the two teams wants to go on with it for another year.
`;

export const CHECKOUT = {
  'docs/adr/0001-valkey.md': `# 1. Keep baskets in Valkey

Status: accepted

Date: 2025-01-10

## Decision

Use Valkey, as [the plan](../plan.md#costs) says; see [HTTP](0002-http.md) and
[the spec](https://example.com/spec).

![chart](img/chart.svg) ![photo](../photo.png?raw=true) ![gone](gone.png)
![away](../../../secret/images/plan.png) ![big](big.png) ![no](notes.png)
![far](https://example.com/a.png)

| Option   | Cost (50%) | Speed (50%) | Total |
| -------- | ---------- | ----------- | ----- |
| Valkey   | 4          | 2           | 5     |
| Database | 2          | 2           | 2     |
`,
  'docs/adr/0002-http.md': `# 2. Speak HTTP

Status: accepted

Date: 2025-02-10

Supersedes [the first](0001-valkey.md)

Supersedes ADR-0404

${REASONS}`,
  'docs/plan.md': '# Plan',
  'docs/adr/img/chart.svg': SVG,
  'docs/photo.png': GIF,
  'docs/adr/big.png': GIF + 'x'.repeat(5000),
  'docs/adr/notes.png': 'only words',
};
export const SECRET = {
  'docs/adr/0001-watch.md': `# Watch everybody\n\nStatus: accepted\n\n${REASONS}`,
  'images/plan.png': GIF,
};

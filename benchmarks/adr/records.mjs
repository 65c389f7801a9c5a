import fs from 'node:fs';
import path from 'node:path';

const NOUNS = ['queue', 'cache', 'ledger', 'gateway', 'index', 'cluster'];
const OPTIONS = ['K3S', 'ECS Fargate', 'Lambda', 'managed service'];
const STATES = ['Accepted', 'Proposed', 'Superseded', 'Rejected', 'Deprecated'];
const REASONS = [
  'it is run by the team that knows it best and needs no new skill',
  'its price grows with traffic and not with the number of services',
  'it keeps working while the region next door does not',
  'its upgrades were the reason for three of the last ten incidents',
  'what it stores can be read by the tools that are already there',
  'a failure is seen within a minute and mended without waking anybody',
];

/** The same numbers on every machine. */
function* numbers(seed) {
  let state = seed + 1;
  while (true) {
    state = (state * 48271) % 2147483647;
    yield state;
  }
}

function factsOf(index) {
  const random = numbers(index);
  const next = limit => random.next().value % limit;
  const pick = list => list[next(list.length)];
  const number = (index % 20) + 1;
  return {
    number,
    title: `Use a ${pick(NOUNS)} for the ${pick(NOUNS)} of team ${index % 97}`,
    state: pick(STATES),
    date: `20${20 + next(7)}-${String(1 + next(12)).padStart(2, '0')}-${String(
      1 + next(28),
    ).padStart(2, '0')}`,
    before: number > 1 ? number - 1 : undefined,
    scores: OPTIONS.map(() => [1 + next(5), 1 + next(5), 1 + next(5)]),
    reasons: Array.from({ length: 12 }, () => pick(REASONS)),
    cost: 100 + next(900),
  };
}

const paragraphs = reasons =>
  reasons
    .map(
      (reason, index) =>
        `${
          index + 1
        }. We looked at this closely, since ${reason}; see [the notes](../notes/${index}.md) and \`service.${index}\`.\nIt was **discussed** with those who run it, and ${reason}.`,
    )
    .join('\n\n');

function matrix({ scores }) {
  const rows = OPTIONS.map((option, index) => {
    const [cost, operations, speed] = scores[index];
    const total = (cost * 0.5 + operations * 0.3 + speed * 0.2).toFixed(2);
    return `| ${option} | ${cost} | ${operations} | ${speed} | ${total} |`;
  });
  return `| Option | Cost (50%) | Operations (30%) | Speed (20%) | Total |
| --- | --- | --- | --- | --- |
${rows.join('\n')}`;
}

function body(facts) {
  const { reasons, cost } = facts;
  return `## Context and Problem Statement

${paragraphs(reasons.slice(0, 6))}

## Considered Options

${OPTIONS.map(option => `* ${option}`).join('\n')}

## Decision Outcome

Chosen option: "${OPTIONS[0]}", because ${reasons[0]}. It costs $${cost}/month.

${matrix(facts)}

### Consequences

${reasons
  .slice(6)
  .map((reason, index) => `* ${index % 2 ? 'Bad' : 'Good'}, because ${reason}`)
  .join('\n')}

## Plan

- [x] Write it down
- [x] Try it for a week
- [ ] Move the first service
- [ ] Move all others

## Review

Reviewed quarterly.
`;
}

/** Three styles of records, with all that is read out of them. */
const STYLES = [
  facts => `---
status: ${facts.state.toLowerCase()}
date: ${facts.date}
tags: [network, team-${facts.number % 5}]
---

# ${facts.title}

${
  facts.before
    ? `Supersedes [ADR-${facts.before}](${nameOf(facts.before)})\n\n`
    : ''
}${body(facts)}`,
  facts => `# ${facts.number}. ${facts.title}

Date: ${facts.date}

## Status

${facts.state}

${facts.before ? `Amends ADR-${facts.before}\n\n` : ''}${body(facts)}`,
  facts => `# ADR-${facts.number}: ${facts.title}

| Field | Value |
| --- | --- |
| **Status** | ${facts.state} |
| **Date** | ${facts.date} |

${body(facts)}`,
];

const nameOf = number => `${String(number).padStart(4, '0')}-record.md`;

export function recordText(index, edition = 0) {
  const facts = factsOf(index);
  const text = STYLES[index % STYLES.length](facts);
  return edition ? `${text}\nEdition ${edition}.\n` : text;
}

/** Writes 500 repositories of 20 records each; a share of them in another edition. */
export function writeTree(folder, { repositories, perRepository, edition }) {
  for (let repository = 0; repository < repositories; repository++) {
    const adr = path.join(folder, `shop/service-${repository}/docs/adr`);
    fs.mkdirSync(adr, { recursive: true });
    for (let record = 0; record < perRepository; record++) {
      const index = repository * perRepository + record;
      fs.writeFileSync(
        path.join(adr, nameOf(record + 1)),
        recordText(index, index % 10 === 0 ? edition : 0),
      );
    }
  }
}

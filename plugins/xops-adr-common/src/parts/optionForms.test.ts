import { wholeScope } from '../__testUtils__/wholeScope';
import { readOptions } from './readOptions';

const namesOf = (markdown: string) =>
  readOptions(wholeScope(markdown)).map(({ name }) => name);

describe('an option that goes by its letter and number', () => {
  it.each([
    [
      'in the headings of the reasons',
      '## Alternatives considered\n\n- A1: One queue for all\n- A2: A queue for each team\n\n## Pros and cons\n\n### A1\n\n- Pro, few parts\n\n### A2\n\n- Pro, nobody waits\n',
      ['A1: One queue for all', 'A2: A queue for each team'],
    ],
    [
      'with what became of it',
      '## Considered Options\n\n* O1 - One queue\n* O2 - No queue\n\n## Pros and Cons of the Options\n\n### O1 (chosen)\n\n* Good, few parts\n\n### O2\n\n* Bad, it blocks\n',
      ['O1 - One queue', 'O2 - No queue'],
    ],
    [
      'in headings with other words below the list',
      '## Alternatives considered\n\n- A1: One queue for all\n- A2: No queue\n\n### A1 - the shared one\n\nHow it works.\n\n### A2 - without\n\nHow it works.\n',
      ['A1: One queue for all', 'A2: No queue'],
    ],
    [
      'in German',
      '## Betrachtete Alternativen\n\n- V1: Eine Warteschlange\n- V2: Keine\n\n## Vor- und Nachteile\n\n### V1\n\n- Gut, weil einfach\n\n### V2\n\n- Schlecht, weil langsam\n',
      ['V1: Eine Warteschlange', 'V2: Keine'],
    ],
  ])('is one %s', (_, markdown, expected) => {
    expect(namesOf(markdown)).toEqual(expected);
  });
});

describe('reasons that unfold below a summary', () => {
  const unfolded = (pros: string, cons: string, lead = '**Option 1:** ') =>
    `## Considered Options\n\n${lead}Keep the pool.\n<details open>\n<summary>${pros}</summary>\n\n- Saves time.\n- Is audited.\n\n</details>\n\n<details>\n<summary>${cons}</summary>\n\n- Is not ours.\n\n</details>\n`;

  it.each([
    ['Pros', 'Cons'],
    ['➕ Pros', '➖ Cons'],
    ['Vorteile', 'Nachteile'],
    ['Avantages', 'Inconvénients'],
  ])('are no options: %s', (pros, cons) => {
    expect(namesOf(unfolded(pros, cons))).toEqual(['Option 1: Keep the pool.']);
  });

  it('do not reach beyond what unfolds', () => {
    expect(
      namesOf(
        '## Considered Options\n\n<details>\n<summary>Pros of waiting</summary>\n\n- none\n\n</details>\n\n- Redis\n- NATS\n',
      ),
    ).toEqual(['Redis', 'NATS']);
  });
});

describe('an option in a paragraph of its own', () => {
  it.each([
    [
      '**Option A:** Use Redis. It is there.\n\n**Option B:** Use NATS. It is new.',
      ['Option A: Use Redis', 'Option B: Use NATS'],
    ],
    [
      '__Variante 1__: Redis\n\n__Variante 2__: NATS',
      ['Variante 1: Redis', 'Variante 2: NATS'],
    ],
    [
      '**Alternative 1** - Redis\n\nIt is there.\n\n**Alternative 2** - NATS',
      ['Alternative 1 - Redis', 'Alternative 2 - NATS'],
    ],
    [
      '**Option 1:** Once a week\nIt is slow.\n**Option 2:** Once a day\nIt is fast.',
      ['Option 1: Once a week', 'Option 2: Once a day'],
    ],
    [
      '**[Chosen] Option 1:** Redis\n\n**Option 2:** NATS',
      ['Option 1: Redis', 'Option 2: NATS'],
    ],
  ])('%s', (paragraphs, expected) => {
    expect(namesOf(`## Options\n\n${paragraphs}\n`)).toEqual(expected);
  });

  it('is none where it only begins in bold', () => {
    expect(
      namesOf(
        '## Options\n\n**All of them** cost the same.\n\n- Redis\n- NATS',
      ),
    ).toEqual(['Redis', 'NATS']);
  });
});

describe('options that paragraphs name in bold', () => {
  const read = (body: string, heading = 'Considered Options') =>
    readOptions(wholeScope(`## ${heading}\n\n${body}\n`)).map(
      ({ name, chosen, summary, pros, cons }) => [
        `${chosen ? '*' : ''}${name}`,
        summary,
        pros.map(({ text }) => text),
        cons.map(({ text }) => text),
      ],
    );

  it.each([
    [
      'with what became of them',
      '**Redis — rejected.** Lost with its node.\n\n**Postgres — chosen.** It is there.\n\n**DynamoDB** (rejected): one more bill.\n\n**SQLite** — rejected: one writer.',
      [
        ['Redis', 'Lost with its node.', [], []],
        ['*Postgres', 'It is there.', [], []],
        ['DynamoDB', 'one more bill.', [], []],
        ['SQLite', 'one writer.', [], []],
      ],
    ],
    [
      'with words behind a full stop, a colon or a dash',
      '**NATS.** Small.\n\n**Kafka**: large.\n\n**RabbitMQ** (managed) – between.',
      [
        ['NATS', 'Small.', [], []],
        ['Kafka', 'large.', [], []],
        ['RabbitMQ', 'between.', [], []],
      ],
    ],
    [
      'on lines of their own above their reasons',
      '**Memcached**\n\nPros:\n\n- small\n\nCons:\n\n- forgets\n\n**Redis**\n\n- Good: known\n- Bad: one thread',
      [
        ['Memcached', undefined, ['small'], ['forgets']],
        ['Redis', undefined, ['known'], ['one thread']],
      ],
    ],
    [
      'by letter, with lists that are no options',
      '**Option A: Redis**\n\n- fast\n- small\n\nLost with its node.\n\n**Option B: Postgres.** It is there.\n\n- Pro: known',
      [
        ['Option A: Redis', 'Lost with its node.', [], []],
        ['Option B: Postgres', 'It is there.', ['known'], []],
      ],
    ],
    [
      'in German',
      '**Redis — verworfen.** Geht mit dem Knoten verloren.\n\n**Postgres — gewählt.** Läuft schon.',
      [
        ['Redis', 'Geht mit dem Knoten verloren.', [], []],
        ['*Postgres', 'Läuft schon.', [], []],
      ],
    ],
  ])('are read %s', (_, body, expected) => {
    expect(read(body)).toEqual(expected);
  });

  it.each([
    ['one alone, without a verdict', '**Redis.** It is there.'],
    ['what stands beside options', '**Pros.** Small.\n\n**Summary**: none.'],
    ['what introduces a list', '**Limits:**\n\n**Prices:**\n'],
    ['words in a sentence', '**Redis** is small.\n\n**NATS** is new.'],
  ])('are not %s', (_, body) => {
    expect(read(body)).toEqual([]);
  });

  it.each([
    [
      'the list above names the options',
      '- Redis\n- NATS\n\n**Prices.** Alike.\n\n**Skills.** Alike.',
    ],
    [
      'the headings below name them',
      '**Prices.** Alike.\n\n**Skills.** Alike.\n\n### Redis\n\nSmall.\n\n### NATS\n\nNew.',
    ],
  ])('are not such where %s', (_, body) => {
    expect(read(body).map(([name]) => name)).toEqual(['Redis', 'NATS']);
  });

  it.each([
    [
      'below other bold notes',
      '**Budget.** 500 EUR.\n\n**Team.** Five.\n\n- Redis\n- NATS',
      ['Redis', 'NATS'],
    ],
    [
      'with labels below each',
      '**Option A: Redis**\n\n**Cost:** low\n\n**Option B: NATS**\n\n**Cost:** high',
      ['Option A: Redis', 'Option B: NATS'],
    ],
    [
      'in groups',
      '**Open source**\n\n- Redis\n- NATS\n\n**Managed**\n\n- SQS\n- Kinesis',
      ['Redis', 'NATS', 'SQS', 'Kinesis'],
    ],
    [
      'in groups by what became of them',
      '**Chosen**\n\n- Redis\n\n**Rejected**\n\n- NATS',
      ['Redis', 'NATS'],
    ],
    [
      'below sentences in bold',
      '**All of these cost the same.** We asked.\n\n**None is audited.** We looked.\n\n- Redis\n- NATS',
      ['Redis', 'NATS'],
    ],
    [
      'beside a table',
      '| Option | Pros |\n| --- | --- |\n| Redis | small |\n| NATS | new |\n\n**Cost.** Alike.\n\n**Speed.** Alike.',
      ['Redis', 'NATS'],
    ],
    [
      'in a list that goes on below the first',
      '**Option A: Redis**\n\nIt is there.\n\n- **Option B: NATS** new\n- **Option C: Kafka** large',
      ['Option A: Redis', 'Option B: NATS', 'Option C: Kafka'],
    ],
  ])('are those that are meant: %s', (_, body, expected) => {
    expect(read(body).map(([name]) => String(name).replace('*', ''))).toEqual(
      expected,
    );
  });

  it('tell what became of those in the list above', () => {
    expect(
      read(
        '- Redis\n- NATS\n\n**Redis — rejected.** It forgets.\n\n**NATS — chosen.** Small.\n\n**Cost — rejected.** No.',
      ),
    ).toEqual([
      ['Redis', 'It forgets.', [], []],
      ['*NATS', 'Small.', [], []],
    ]);
  });

  it.each([
    '**NATS** — rejected, new.',
    '**NATS** (rejected); new',
    '**Rejected: NATS.** New.',
    '**NATS: rejected.** New.',
    '**NATS — rejected because it is new.** Later.',
  ])('are read apart from what became of them: %s', paragraph => {
    const names = read(`**Redis — chosen.** There.\n\n${paragraph}`).map(
      ([name]) => name,
    );
    expect(names).toEqual(['*Redis', 'NATS']);
  });

  it.each(['Design choices considered', 'Technical choices compared'])(
    'are those of choices that are weighed: %s',
    heading => {
      expect(read('- Redis\n- NATS', heading).map(([name]) => name)).toEqual([
        'Redis',
        'NATS',
      ]);
    },
  );

  it('are not those of choices that were made', () => {
    expect(
      read('**Redis.** Small.\n\n**NATS.** New.', 'Key design choices'),
    ).toEqual([]);
  });
});

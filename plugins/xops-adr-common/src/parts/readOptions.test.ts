import { wholeScope } from '../__testUtils__/wholeScope';
import { weighedOptionSchema } from '../model/WeighedOption';
import { readOptions } from './readOptions';

const read = (markdown: string) =>
  readOptions(wholeScope(markdown)).map(option => {
    const { name, chosen, pros, cons } = weighedOptionSchema.parse(option);
    return [
      `${chosen ? '*' : ''}${name}`,
      pros.map(it => it.text),
      cons.map(it => it.text),
    ];
  });

/** Ant is small and slow, Bee is fast and new, and Bee was chosen. */
const EXPECTED = [
  ['Ant', ['small'], ['slow']],
  ['*Bee', ['fast'], ['new']],
];

const STYLES: [name: string, markdown: string][] = [
  [
    'MADR',
    `## Considered Options

* Ant
* Bee

## Decision Outcome

Chosen option: "Bee", because it is fast.

## Pros and Cons of the Options

### Ant

* Good, because small
* Neutral, because brown
* Bad, because slow

### Bee

* Good, because fast
* Bad, because new`,
  ],
  [
    'headings with bold labels',
    `### Options Evaluated

#### Ant
**Pros**:
- small

**Cons**:
- slow

#### Bee (Selected)
**Pros**:
- fast

**Cons**:
- new`,
  ],
  [
    'labels in list items',
    `## Alternatives Considered

1. **Ant**
   - **Pros**: small
   - **Cons**: slow
2. **Bee** (chosen)
   - **Pros**: fast
   - **Cons**: new`,
  ],
  [
    'signs',
    `## Options

### Ant

- ✅ small
- ❌ slow

### ✅ Bee

- ✅ fast
- ⚠️ new`,
  ],
  [
    'headings for each side',
    `## Alternatives

### Ant

#### Advantages

- small

#### Disadvantages

- slow

### Bee — selected

#### Advantages

- fast

#### Disadvantages

- new`,
  ],
  [
    'one line each',
    `## Alternatives

- Ant. Pros: small; Cons: slow
- Bee (Selected). Pros: fast; Cons: new`,
  ],
  [
    'a table',
    `## Options considered

| Option | Pros | Cons | Verdict |
| --- | --- | --- | --- |
| **Ant** | small | slow | Rejected |
| **Bee** | fast | new | Selected |`,
  ],
  [
    'a table with options as columns',
    `## Options considered

| | Ant | Bee (selected) |
| --- | --- | --- |
| Pros | small | fast |
| Cons | slow | new |`,
  ],
  [
    'German',
    `## Betrachtete Optionen

### Ant

* Gut, weil small
* Schlecht, weil slow

### Bee

* Gut, weil fast
* Schlecht, weil new

## Entscheidung

Gewählte Option: „Bee“, weil sie schnell ist.`,
  ],
  [
    'French',
    `## Options envisagées

### Ant

**Avantages :**

- small

**Inconvénients :**

- slow

### Bee (retenue)

**Avantages :**

- fast

**Inconvénients :**

- new`,
  ],
  [
    'Spanish',
    `## Opciones consideradas

### Ant

- Bueno, porque small
- Malo, porque slow

### Bee (elegida)

- Bueno, porque fast
- Malo, porque new`,
  ],
  [
    'Portuguese',
    `## Alternativas consideradas

### Ant
- **Vantagens:** small
- **Desvantagens:** slow

### Bee (escolhida)
- **Vantagens:** fast
- **Desvantagens:** new`,
  ],
  [
    'Italian',
    `## Opzioni considerate

### Ant
- **Vantaggi**: small
- **Svantaggi**: slow

### Bee (scelta)
- **Vantaggi**: fast
- **Svantaggi**: new`,
  ],
  [
    'Dutch',
    `## Overwogen opties

### Ant
- Goed, omdat small
- Slecht, omdat slow

### Bee (gekozen)
- Goed, omdat fast
- Slecht, omdat new`,
  ],
  [
    'Polish',
    `## Rozważane opcje

### Ant
- **Zalety:** small
- **Wady:** slow

### Bee (wybrana)
- **Zalety:** fast
- **Wady:** new`,
  ],
  [
    'Ukrainian',
    `## Розглянуті варіанти

### 1. Ant
- **Переваги:** small
- **Недоліки:** slow

### 2. Bee
- **Переваги:** fast
- **Недоліки:** new

## Прийняте рішення
**Обрано Bee**`,
  ],
  [
    'Russian',
    `## Рассмотренные варианты

### Ant
- Хорошо, потому что small
- Плохо, потому что slow

### Bee (выбрано)
- Хорошо, потому что fast
- Плохо, потому что new`,
  ],
  [
    'Turkish',
    `## Değerlendirilen seçenekler

### Ant
- **Avantajlar:** small
- **Dezavantajlar:** slow

### Bee (seçildi)
- **Avantajlar:** fast
- **Dezavantajlar:** new`,
  ],
  [
    'Swedish',
    `## Övervägda alternativ

### Ant
- Bra, eftersom small
- Dåligt, eftersom slow

### Bee (vald)
- Bra, eftersom fast
- Dåligt, eftersom new`,
  ],
];

describe('readOptions', () => {
  it.each(STYLES)('reads options, reasons and choice in %s', (_, markdown) => {
    expect(read(markdown)).toEqual(EXPECTED);
  });

  it('keeps the name as written, without its number and its mark', () => {
    const [option] = readOptions(
      wholeScope(
        '## Options\n\n#### Option D: **K3s** (Selected)\n\nSmall cluster.',
      ),
    );
    expect(option).toEqual({
      name: 'Option D: K3s',
      line: 3,
      chosen: true,
      summary: 'Small cluster.',
      pros: [],
      cons: [],
    });
  });

  it('takes the reason for a rejection as one against', () => {
    expect(
      read(
        '## Alternatives Considered\n\n### 1. Monolith\n\nOne binary.\n\n- **Rejected because:** it is slow.',
      ),
    ).toEqual([['Monolith', [], ['it is slow.']]]);
  });

  it('never marks an option that is said to be rejected', () => {
    expect(
      read(
        '## Options\n\n- Ant (rejected)\n- Bee\n\n## Decision\n\nWe will use Ant.',
      ),
    ).toEqual([
      ['Ant', [], []],
      ['Bee', [], []],
    ]);
  });

  it('reads the choice as what is taken, not what it is taken instead of', () => {
    expect(
      read(
        '## Options\n\n- Ant\n- Bee\n\n## Decision\n\nWe use Bee instead of Ant.',
      ),
    ).toEqual([
      ['Ant', [], []],
      ['*Bee', [], []],
    ]);
  });

  it.each([
    ['Option B: two streams that fail apart from each other.', 'B: both'],
    ['Option A.', 'A: one alone'],
    ['Option C: something else.', undefined],
    ['Team B: they asked for it.', undefined],
    ['Because of option B: nothing.', undefined],
  ])('reads the choice %j by its letter', (sentence, chosen) => {
    const options = read(`## Options

| Criterion | Weight | A: one alone | B: both |
| --- | --- | --- | --- |
| Speed | 50% | 3 | 4 |
| Cost | 50% | 4 | 4 |

## Decision

${sentence}`);
    expect(
      options.flatMap(([name]) =>
        String(name).startsWith('*') ? [String(name).slice(1)] : [],
      ),
    ).toEqual(chosen === undefined ? [] : [chosen]);
  });

  it('has the options of a scoring table where nothing else names any', () => {
    expect(
      read(
        '| Option | Cost (50%) | Fit (50%) | Decision |\n|---|---|---|---|\n| Ant | 1 | 2 | |\n| Bee | 3 | 4 | Selected |',
      ),
    ).toEqual([
      ['Ant', [], []],
      ['*Bee', [], []],
    ]);
  });

  it.each([
    ['options of a program', '## Configuration options\n\n- verbose\n- quiet'],
    ['nothing', '## Considered options\n\nNone.'],
    ['prose', '# A title with options\n\nText.'],
  ])('finds none in %s', (_, markdown) => {
    expect(read(markdown)).toEqual([]);
  });
});

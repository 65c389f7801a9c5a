import { wholeScope } from '../__testUtils__/wholeScope';
import { triggerRowSchema } from '../model/TriggerRow';
import { readTriggers } from './readTriggers';

const read = (markdown: string) =>
  readTriggers(wholeScope(markdown)).map(it => triggerRowSchema.parse(it));

describe('readTriggers', () => {
  it('reads a table of triggers with all of its columns', () => {
    expect(
      read(`## Activation Triggers

| Trigger | Threshold | Action | Classification | Owner |
| --- | --- | --- | --- | --- |
| IaC PRs | >5/week | Activate Atlantis | Service Addition | Ana |
| Team size | **>3 engineers** | Argo CD | Service Addition | |
| On-prem | Regulatory mandate | K3S edge | Architecture Change | |
| Mood | It feels slow | Think | | |`),
    ).toEqual([
      {
        subject: 'IaC PRs',
        condition: '>5/week',
        comparator: '>',
        threshold: '5',
        window: 'P7D',
        mandate: false,
        action: 'Activate Atlantis',
        classification: 'Service Addition',
        details: { Owner: 'Ana' },
        raw: 'IaC PRs | >5/week | Activate Atlantis | Service Addition | Ana',
        line: 5,
      },
      expect.objectContaining({
        condition: '>3 engineers',
        threshold: '3',
        unit: 'engineers',
        details: {},
        raw: 'Team size | **>3 engineers** | Argo CD | Service Addition',
      }),
      expect.objectContaining({ mandate: true, subject: 'On-prem' }),
      expect.objectContaining({
        mandate: false,
        condition: 'It feels slow',
        unreadable: expect.stringContaining('It feels slow'),
        action: 'Think',
      }),
    ]);
  });

  it.each([
    ['> 24 hours for 15 minutes', 'hours', 'PT1H', 'PT15M'],
    ['p95 > 300 ms', 'ms', 'PT0.001S', undefined],
    ['more than 30 Sekunden', 'Sekunden', 'PT1S', undefined],
    ['> 3 engineers', 'engineers', undefined, undefined],
    ['> 80 GB', 'GB', undefined, undefined],
  ])('tells of %p how long one unit is', (condition, unit, length, heldFor) => {
    const [row] = read(`## Triggers

| Trigger | Threshold | Action |
| --- | --- | --- |
| Age | ${condition} | Look |`);
    expect(row).toMatchObject({ unit });
    expect(row.unitLength).toBe(length);
    expect(row.heldFor).toBe(heldFor);
  });

  it('reads no triggers from a table that scores options, whatever its columns are called', () => {
    const table = `| Criterion | Weight | Count after | Reserve, then settle |
| --- | --- | --- | --- |
| Budget holds | 60% | 1 | 5 |
| Added delay | 40% | 5 | 4 |
| **Total** | 100% | **2.6** | **4.6** |`;
    expect(read(`## Decision\n\n${table}`)).toEqual([]);
    expect(read(`## Triggers\n\n${table}`)).toEqual([]);
  });

  it('reads no triggers from criteria and actions without a word for a condition', () => {
    expect(
      read(`## Follow-up

| Criterion | Action |
| --- | --- |
| Readable names | Rename the modules |`),
    ).toEqual([]);
  });

  it.each([
    ['any', 'Re-evaluate if ANY of these occur:'],
    ['all', 'Revisit when all of these hold:'],
    ['any', 'Neu bewerten, wenn eines davon eintritt:'],
  ])('keeps that %s of the rows is enough', (combination, lead) => {
    const [row] = read(`## Activation Criteria

${lead}

| Criterion | Threshold | Current |
| --- | --- | --- |
| CI time | >10 minutes | <2 minutes |`);
    expect(row).toMatchObject({
      subject: 'CI time',
      threshold: '10',
      unit: 'minutes',
      details: { Combination: combination, Current: '<2 minutes' },
    });
  });

  it.each([
    [
      'German',
      '## Auslöser',
      'Auslöser | Schwellenwert | Maßnahme',
      'PRs | mehr als 5 pro Woche | Atlantis',
    ],
    [
      'French',
      '## Déclencheurs',
      'Déclencheur | Seuil | Action',
      'PRs | plus de 5 par semaine | Atlantis',
    ],
    [
      'Spanish',
      '## Disparadores',
      'Disparador | Umbral | Acción',
      'PRs | más de 5 por semana | Atlantis',
    ],
    [
      'Portuguese',
      '## Gatilhos',
      'Gatilho | Limiar | Ação',
      'PRs | mais de 5 por semana | Atlantis',
    ],
    [
      'Italian',
      '## Attivazione',
      'Innesco | Soglia | Azione',
      'PRs | più di 5 per settimana | Atlantis',
    ],
    [
      'Dutch',
      '## Triggers',
      'Trigger | Drempel | Actie',
      'PRs | meer dan 5 per week | Atlantis',
    ],
    [
      'Polish',
      '## Wyzwalacze',
      'Wyzwalacz | Próg | Akcja',
      'PRs | powyżej 5 na tydzień | Atlantis',
    ],
    [
      'Ukrainian',
      '## Тригери',
      'Тригер | Поріг | Дія',
      'PRs | понад 5 на тиждень | Atlantis',
    ],
    [
      'Russian',
      '## Триггеры',
      'Триггер | Порог | Действие',
      'PRs | более 5 в неделю | Atlantis',
    ],
    [
      'Turkish',
      '## Tetikleyiciler',
      'Tetikleyici | Eşik | Eylem',
      'PRs | > 5 / hafta | Atlantis',
    ],
    [
      'Swedish',
      '## Utlösare',
      'Utlösare | Tröskel | Åtgärd',
      'PRs | mer än 5 per vecka | Atlantis',
    ],
  ])('reads a table in %s', (_, heading, header, row) => {
    expect(
      read(`${heading}\n\n| ${header} |\n|---|---|---|\n| ${row} |`),
    ).toMatchObject([
      {
        subject: 'PRs',
        comparator: '>',
        threshold: '5',
        window: 'P7D',
        action: 'Atlantis',
      },
    ]);
  });

  it('reads a list below a heading or label', () => {
    expect(
      read(
        '### Rollback\n\n**Trigger Conditions**:\n\n- False positive rate > 1% (of all)\n- Data loss',
      ),
    ).toMatchObject([
      {
        subject: 'False positive rate',
        comparator: '>',
        threshold: '1',
        unit: '%',
        line: 5,
      },
      { subject: 'Data loss', unreadable: expect.any(String), line: 6 },
    ]);
  });

  it('reads lines that say when to revisit', () => {
    expect(
      read(
        '## Notes\n\n- Revisit if: the team exceeds 10 engineers\n- Revisit the names later',
      ),
    ).toMatchObject([
      {
        condition: 'the team exceeds 10 engineers',
        threshold: '10',
        unit: 'engineers',
      },
    ]);
  });

  it.each([
    'Revisit if/when the team exceeds 10 engineers',
    'Reconsider when/if the team exceeds 10 engineers',
    'Revisit if and when the team exceeds 10 engineers',
  ])('takes the words before a condition off it: %s', line => {
    expect(read(`## Notes\n\n- ${line}`)).toMatchObject([
      { condition: 'the team exceeds 10 engineers', threshold: '10' },
    ]);
  });

  it.each([
    [
      'success criteria',
      '## Success criteria\n\n| Criterion | Threshold | Action |\n|---|---|---|\n| CI | <10 min | watch |',
    ],
    [
      'a scoring table',
      '| Criterion | Weight | A |\n|---|---|---|\n| Cost | 3 | 4 |',
    ],
    ['an ordinary table', '| Name | Action |\n|---|---|\n| a | b |'],
    [
      'when to take an option',
      '## Options\n\n### Ant\n\n**When to adopt:**\n\n- 5+ teams',
    ],
    [
      'a heading that only mentions the word',
      '## Event triggers in the pipeline of the tool\n\n- push',
    ],
  ])('makes none of %s', (_, markdown) => {
    expect(read(markdown)).toEqual([]);
  });
});

import { readRecordFile } from '../../readRecordFile';
import { StatusState } from '../../model/Status';

const SECTIONS = `
## Context

We need a queue between the two services.

## Decision

We use a queue.

## Consequences

One more thing to run.
`;

function statusOf(markdown: string, path = 'docs/adr/0007-use-a-queue.md') {
  const { records } = readRecordFile({ path, content: markdown });
  expect(records).toHaveLength(1);
  expect(records[0].kind).toBe('record');
  return records[0].status;
}

function written(head: string, sections = SECTIONS): string {
  return `# Use a queue\n\n${head}\n${sections}`;
}

describe('a status is found wherever a record states it', () => {
  const PLACES: [place: string, markdown: string, raw: string, line: number][] =
    [
      [
        'front matter',
        `---\nstatus: accepted\n---\n${written('')}`,
        'accepted',
        2,
      ],
      [
        'front matter with capitals',
        `---\nADR: 7\nStatus: Accepted\n---\n${written('')}`,
        'Accepted',
        3,
      ],
      [
        'front matter that is no YAML',
        `---\ntitle: "Use a: queue\nstatus: accepted\nsee: - [a](b)\n---\n${written(
          '',
        )}`,
        'accepted',
        3,
      ],
      [
        'front matter behind a byte order mark',
        `\uFEFF---\nstatus: accepted\n---\n${written('')}`,
        'accepted',
        2,
      ],
      [
        'front matter in braces',
        `---\nstatus: { accepted }\n---\n${written('')}`,
        'accepted',
        2,
      ],
      [
        'front matter in quotes with a comment',
        `---\nstatus: "accepted" # since May\n---\n${written('')}`,
        'accepted',
        2,
      ],
      [
        'TOML front matter',
        `+++\ntitle = "Use a queue"\nstatus = "accepted"\n+++\n${written('')}`,
        'accepted',
        3,
      ],
      [
        'a list',
        written('- Status: accepted\n- Date: 2024-05-01'),
        'accepted',
        3,
      ],
      [
        'a list with stars and bold names',
        written('* **Status:** accepted\n* **Deciders:** Ada'),
        'accepted',
        3,
      ],
      ['a bold line', written('**Status:** accepted'), 'accepted', 3],
      [
        'a bold line, colon outside',
        written('**Status**: accepted'),
        'accepted',
        3,
      ],
      [
        'a line that is bold as a whole',
        written('**Status: accepted**\\\n**Owner:** Ada'),
        'accepted',
        3,
      ],
      ['an italic line', written('_Status:_ accepted'), 'accepted', 3],
      [
        'a bold name without a colon',
        written('**Status** accepted'),
        'accepted',
        3,
      ],
      ['a plain line', written('Status: accepted'), 'accepted', 3],
      ['a line with a dash', written('Status – accepted'), 'accepted', 3],
      [
        'a line with back-ticks',
        written('Status: `accepted`'),
        '`accepted`',
        3,
      ],
      [
        'several fields on one line',
        written('Date: 2024-05-01 | Status: accepted | Author: Ada'),
        'accepted',
        3,
      ],
      [
        'several fields with dots',
        written('**Date:** 2024-05-01 · **Status:** accepted'),
        'accepted',
        3,
      ],
      [
        'sentences of fields',
        written('**Date:** 2024-05-01. **Status:** accepted.'),
        'accepted.',
        3,
      ],
      [
        'a table of fields',
        written('| Field | Value |\n|---|---|\n| Status | accepted |'),
        'accepted',
        5,
      ],
      [
        'a table without a header',
        written(
          '| | |\n|---|---|\n| **Status** | `accepted` |\n| Date | 2024-05-01 |',
        ),
        '`accepted`',
        5,
      ],
      [
        'a table whose header is a field',
        written('| Status | accepted |\n|---|---|\n| Date | 2024-05-01 |'),
        'accepted',
        3,
      ],
      [
        'a table across',
        written('| Date | Status |\n|---|---|\n| 2024-05-01 | accepted |'),
        'accepted',
        5,
      ],
      [
        'a quoted table',
        written(
          '> | Status | accepted |\n> |---|---|\n> | Date | 2024-05-01 |',
        ),
        'accepted',
        3,
      ],
      ['a quoted line', written('> **Status:** accepted'), 'accepted', 3],
      [
        'a GitHub alert',
        written('> [!NOTE]\n> Status: accepted'),
        'accepted',
        4,
      ],
      ['a section', written('## Status\n\naccepted'), 'accepted', 5],
      [
        'a section below the text',
        `# Use a queue\n${SECTIONS}\n## Status\n\naccepted\n`,
        'accepted',
        17,
      ],
      [
        'a section with emoji',
        written('## 🚦 Status\n\n✅ accepted'),
        '✅ accepted',
        5,
      ],
      [
        'a numbered section',
        written('## 1. Status\n\naccepted'),
        'accepted',
        5,
      ],
      [
        'a section of deeper level',
        written('### Status\n\naccepted'),
        'accepted',
        5,
      ],
      [
        'a section with a list',
        written('## Status\n\n- accepted'),
        'accepted',
        5,
      ],
      ['a heading', written('## Status: accepted'), 'accepted', 3],
      [
        'a heading without its blank',
        written('##Status\n\naccepted'),
        'accepted',
        5,
      ],
      [
        'an underlined heading',
        written('Status\n------\n\naccepted'),
        'accepted',
        6,
      ],
      ['fields above a rule', written('Status: accepted\n---'), 'accepted', 3],
      [
        'a section of metadata',
        written('## Metadata\n\n- Status: accepted'),
        'accepted',
        5,
      ],
      [
        'a section of information at the end',
        `# Use a queue\n${SECTIONS}\n## Document information\n\n- Status: accepted\n`,
        'accepted',
        17,
      ],
      [
        'boxes to tick',
        written(
          '## Status\n\n- [ ] proposed\n- [x] accepted\n- [ ] deprecated',
        ),
        'accepted',
        6,
      ],
      [
        'bold among the choices',
        written('**Status:** proposed / **accepted** / deprecated'),
        'proposed / **accepted** / deprecated',
        3,
      ],
      [
        'an old status struck through',
        written('Status: ~~proposed~~ accepted'),
        '~~proposed~~ accepted',
        3,
      ],
      [
        'a history of the section',
        written('## Status\n\n- 2024-01-05: proposed\n- 2024-05-01: accepted'),
        '2024-05-01: accepted',
        6,
      ],
      [
        'a history, newest first',
        written('## Status\n\n- 2024-05-01: accepted\n- 2024-01-05: proposed'),
        '2024-05-01: accepted',
        5,
      ],
      [
        'a table of history',
        written(
          '## Status\n\n| Date | Status |\n|---|---|\n| 2024-01-05 | proposed |\n| 2024-05-01 | accepted |',
        ),
        '2024-05-01 | accepted',
        8,
      ],
      [
        'a table of stages',
        written(
          '## Status\n\n| Stage | |\n|---|---|\n| proposed | ⬜ |\n| accepted | ✅ |\n| deprecated | ⬜ |',
        ),
        'accepted',
        8,
      ],
      [
        'a badge',
        written(
          '![Status](https://img.shields.io/badge/status-accepted-green)',
        ),
        '![Status](https://img.shields.io/badge/status-accepted-green)',
        3,
      ],
      [
        'a change log',
        written(
          '## Changelog\n\n- 2024-01-05: proposed\n- 2024-05-01: accepted',
        ),
        '2024-05-01: accepted',
        6,
      ],
      [
        'a tag',
        `---\ntags: [queue, accepted]\n---\n${written('')}`,
        'accepted',
        2,
      ],
      [
        'arrows',
        written('Status: proposed → accepted'),
        'proposed → accepted',
        3,
      ],
      [
        'a nested item',
        written('- Metadata\n  - Status: accepted'),
        'accepted',
        4,
      ],
      [
        'an HTML comment behind it',
        written('* Status: accepted <!-- optional -->'),
        'accepted',
        3,
      ],
      [
        'a value below its name',
        written('**Status**\n\naccepted\n'),
        'accepted',
        5,
      ],
      [
        'Windows line ends',
        written('* Status: accepted').replace(/\n/g, '\r\n'),
        'accepted',
        3,
      ],
    ];

  it.each(PLACES)('in %s', (_, markdown, raw, line) => {
    expect(statusOf(markdown)).toMatchObject({ state: 'accepted', raw, line });
  });
});

describe('the words of a status', () => {
  const WORDS: [words: string, state: StatusState, qualifiers: string[]][] = [
    ['Accepted', 'accepted', []],
    ['**Accepted** - 2024-05-01', 'accepted', []],
    ['Accepted on 2024-05-01', 'accepted', []],
    [
      'Accepted on 2024-05-01 by the platform team',
      'accepted',
      ['by the platform team'],
    ],
    ['accepted; supersedes ADR-0045', 'accepted', ['supersedes ADR-0045']],
    [
      'Implemented. Parts superseded by ADR-020',
      'implemented',
      ['Parts superseded by ADR-020'],
    ],
    [
      'Accepted (DEFER until builds take 10 minutes)',
      'accepted',
      ['DEFER until builds take 10 minutes'],
    ],
    ['Accepted, implemented in v6', 'accepted', ['implemented in v6']],
    ['ACCEPTED Not Implemented', 'accepted', ['Not Implemented']],
    ['This ADR has been accepted.', 'accepted', []],
    ['✅ Approved', 'accepted', []],
    [':white_check_mark: Decided', 'accepted', []],
    ['Active', 'accepted', []],
    ['Finalized', 'accepted', []],
    ['Under review', 'proposed', []],
    ['RFC', 'proposed', []],
    ['Not yet decided', 'proposed', []],
    ['Work in progress', 'draft', []],
    ['🚧 Draft', 'draft', []],
    ['Rejected (too expensive)', 'rejected', ['too expensive']],
    ['Withdrawn', 'rejected', []],
    ['Obsolete', 'deprecated', []],
    ['Retired', 'deprecated', []],
    ['Superceded by [ADR 12](0012-x.md)', 'superseded', ['by ADR 12']],
    ['Replaced by ADR-12', 'superseded', ['by ADR-12']],
    [
      'Accepted, later superseded by ADR-12',
      'superseded',
      ['later superseded by ADR-12'],
    ],
    ['Deprecated (replaced by ADR-12)', 'deprecated', ['replaced by ADR-12']],
    ['On hold', 'other', []],
    ['Deferred', 'other', []],
    ['Submitted, 2017-01-26; approved, 2017-02-01', 'accepted', ['Submitted']],
    [
      'Superseded by [20201016-use-slugs](20201016-use-slugs.md)',
      'superseded',
      ['by 20201016-use-slugs'],
    ],
    ['Marinating', 'other', []],
  ];

  it.each(WORDS)('%s', (words, state, qualifiers) => {
    expect(statusOf(written(`Status: ${words}`))).toMatchObject({
      state,
      qualifiers,
    });
    expect(statusOf(written(`## Status\n\n${words}`))).toMatchObject({
      state,
      qualifiers,
    });
  });

  it.each([
    ['a choice', 'Status: [proposed | rejected | accepted | deprecated]'],
    ['a choice in braces', '* Status: {proposed | accepted}'],
    ['an open choice', '## Status\n\nproposed | accepted | rejected'],
    [
      'an explanation',
      '## Status\n\nWhat is the status, such as proposed, accepted, rejected or deprecated?',
    ],
    [
      'a list of what could stand there',
      '## Status\n\nproposed, accepted, rejected, deprecated, superseded',
    ],
    ['no ticked box', '## Status\n\n- [ ] proposed\n- [ ] accepted'],
    ['an empty section', '## Status\n'],
    ['only a comment', '## Status\n\n<!-- proposed, accepted -->'],
    [
      'words about something else',
      '## Status quo\n\nThe queue was accepted by nobody.',
    ],
  ])('are none where there is %s', (_, head) => {
    expect(statusOf(written(head))).toBeUndefined();
  });

  it('are not taken from an option that was turned down', () => {
    const options =
      '\n## Options\n\n### A database\n\n- **Status:** rejected\n- **Decision**: Rejected because it is slow\n';
    expect(statusOf(written('', options + SECTIONS))).toBeUndefined();
  });

  it('are not taken from sections that speak of other things', () => {
    const other =
      '\n## Service A\n\n- Status: accepted\n\n## Service B\n\n- Status: rejected\n';
    expect(statusOf(written('', SECTIONS + other))).toBeUndefined();
  });
});

describe('a status in other languages', () => {
  const LANGUAGES: [language: string, markdown: string, state: StatusState][] =
    [
      [
        'German',
        '# Warteschlange\n\n## Status\n\nAngenommen\n\n## Kontext\n\nText.\n\n## Entscheidung\n\nText.\n\n## Konsequenzen\n\nText.',
        'accepted',
      ],
      [
        'German, superseded',
        '# Warteschlange\n\n## Status\n\nErsetzt durch [ADR-3](0003-x.md)\n\n## Kontext\n\nText über den Kontext der Entscheidung.\n\n## Entscheidung\n\nText.',
        'superseded',
      ],
      [
        'French',
        "# File d'attente\n\n## Statut\n\nAccepté\n\n## Contexte\n\nTexte.\n\n## Décision\n\nTexte.\n\n## Conséquences\n\nTexte.",
        'accepted',
      ],
      [
        'French, bold',
        "# File d'attente\n\n**Statut** : Proposée\n\n## Contexte\n\nTexte assez long pour être lu.\n\n## Décision\n\nTexte.",
        'proposed',
      ],
      [
        'Spanish',
        '# Cola\n\n## Estado\n\nAceptada\n\n## Contexto\n\nTexto suficientemente largo.\n\n## Decisión\n\nTexto.\n\n## Consecuencias\n\nTexto.',
        'accepted',
      ],
      [
        'Spanish, list',
        '# Cola\n\n- Estado: Rechazado\n- Fecha: 03/05/2024\n\n## Contexto\n\nTexto suficientemente largo.\n\n## Decisión\n\nTexto.',
        'rejected',
      ],
      [
        'Portuguese',
        '# Fila\n\n## Status\n\nAceito\n\n## Contexto\n\nTexto suficientemente longo.\n\n## Decisão\n\nTexto.\n\n## Consequências\n\nTexto.',
        'accepted',
      ],
      [
        'Portuguese, table',
        '# Fila\n\n| Campo | Valor |\n|---|---|\n| Situação | Proposta |\n\n## Contexto\n\nTexto suficientemente longo.\n\n## Decisão\n\nTexto.',
        'proposed',
      ],
      [
        'Italian',
        '# Coda\n\n## Stato\n\nAccettata\n\n## Contesto\n\nTesto abbastanza lungo qui.\n\n## Decisione\n\nTesto.\n\n## Conseguenze\n\nTesto.',
        'accepted',
      ],
      [
        'Dutch',
        '# Wachtrij\n\n## Status\n\nGoedgekeurd\n\n## Context\n\nTekst die lang genoeg is.\n\n## Besluit\n\nTekst.\n\n## Gevolgen\n\nTekst.',
        'accepted',
      ],
      [
        'Polish',
        '# Kolejka\n\n## Status\n\nZaakceptowany\n\n## Kontekst\n\nTekst wystarczająco długi.\n\n## Decyzja\n\nTekst.\n\n## Konsekwencje\n\nTekst.',
        'accepted',
      ],
      [
        'Czech',
        '# Fronta\n\n## Stav\n\nSchváleno\n\n## Kontext\n\nDostatečně dlouhý text zde.\n\n## Rozhodnutí\n\nText.\n\n## Důsledky\n\nText.',
        'accepted',
      ],
      [
        'Ukrainian',
        '# Черга\n\n**Статус:** Прийнято\n\n## Контекст\n\nТекст достатньої довжини тут.\n\n## Рішення\n\nТекст.\n\n## Наслідки\n\nТекст.',
        'accepted',
      ],
      [
        'Russian',
        '# Очередь\n\n## Статус\n\nОтклонено\n\n## Контекст\n\nТекст достаточной длины здесь.\n\n## Решение\n\nТекст.\n\n## Последствия\n\nТекст.',
        'rejected',
      ],
      [
        'Turkish',
        '# Kuyruk\n\n## Durum\n\nKabul edildi\n\n## Bağlam\n\nYeterince uzun bir metin burada.\n\n## Karar\n\nMetin.\n\n## Sonuçlar\n\nMetin.',
        'accepted',
      ],
      [
        'Turkish, capitals',
        '# Kuyruk\n\n**DURUM:** KABUL EDİLDİ\n\n## Bağlam\n\nYeterince uzun bir metin burada.\n\n## Karar\n\nMetin.',
        'accepted',
      ],
      [
        'Swedish',
        '# Kö\n\n## Status\n\nGodkänd\n\n## Bakgrund\n\nTillräckligt lång text står här.\n\n## Beslut\n\nText.\n\n## Konsekvenser\n\nText.',
        'accepted',
      ],
      [
        'Danish',
        '# Kø\n\n## Status\n\nForeslået\n\n## Baggrund\n\nTilstrækkelig lang tekst står her.\n\n## Beslutning\n\nTekst.',
        'proposed',
      ],
      [
        'Finnish',
        '# Jono\n\n## Tila\n\nHyväksytty\n\n## Tausta\n\nRiittävän pitkä teksti on tässä.\n\n## Päätös\n\nTeksti.',
        'accepted',
      ],
      [
        'Japanese',
        '# キューを使う\n\n## ステータス\n\n承認済み\n\n## コンテキスト\n\n二つのサービスの間にキューが必要である。今のままでは片方が落ちるともう片方も止まってしまう。\n\n## 決定\n\nキューを使う。\n\n## 結果\n\n運用対象が増える。',
        'accepted',
      ],
      [
        'Japanese, field',
        '# キューを使う\n\n- ステータス：提案中\n- 日付：2024年5月1日\n\n## 背景\n\n二つのサービスの間にキューが必要である。今のままでは片方が落ちるともう片方も止まってしまう。\n\n## 決定\n\nキューを使う。',
        'proposed',
      ],
      [
        'Chinese',
        '# 使用队列\n\n## 状态\n\n已接受\n\n## 背景\n\n两个服务之间需要一个队列。如果没有队列，其中一个服务停止时另一个也会停止，用户会立刻注意到这一点。\n\n## 决策\n\n使用队列。\n\n## 后果\n\n需要运维更多组件。',
        'accepted',
      ],
      [
        'Korean',
        '# 큐 사용\n\n## 상태\n\n승인됨\n\n## 배경\n\n두 서비스 사이에 큐가 필요하다. 큐가 없으면 한 서비스가 멈출 때 다른 서비스도 멈추고 사용자가 바로 알게 된다.\n\n## 결정\n\n큐를 사용한다.',
        'accepted',
      ],
    ];

  it.each(LANGUAGES)('%s', (_, markdown, state) => {
    expect(statusOf(markdown)).toMatchObject({ state });
  });
});

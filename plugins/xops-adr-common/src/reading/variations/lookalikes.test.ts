import { readRecordFile } from '../../readRecordFile';

function kindsOf(path: string, content: string) {
  return readRecordFile({ path, content }).records.map(({ kind }) => kind);
}

describe('a document that only looks like a record', () => {
  it.each([
    [
      'minutes with decisions',
      'docs/meetings/2024-05-01-weekly.md',
      '# Weekly sync 2024-05-01\n\n## Attendees\n\n- Ada\n- Bob\n\n## Context\n\nWe met about the cache.\n\n## Decisions\n\n- We cache for a minute.\n\n## Action items\n\n- [ ] Ada writes it down\n',
    ],
    [
      'minutes in a folder of decisions',
      'docs/decisions/2024-05-01-meeting.md',
      '# Meeting notes\n\n**Attendees:** Ada, Bob\n\n## Agenda\n\n1. Cache\n\n## Background\n\nReading is slow.\n\n## Decision\n\nTo be taken next week.\n\n## Next meeting\n\nOn Monday.\n',
    ],
    [
      'German minutes',
      'protokolle/2024-05-01.md',
      '# Protokoll der Architektursitzung\n\n## Teilnehmer\n\nAda, Bob\n\n## Tagesordnung\n\nCache\n\n## Kontext\n\nLesen ist langsam.\n\n## Entscheidung\n\nWir vertagen uns.\n',
    ],
    [
      'Ukrainian minutes',
      'docs/2024-05-01.md',
      '# Протокол наради\n\n## Присутні\n\nАда, Боб\n\n## Контекст\n\nЧитання повільне.\n\n## Рішення\n\nКешуємо.\n\n## Завдання\n\n- написати\n',
    ],
    [
      'Japanese minutes',
      'docs/2024-05-01.md',
      '# 議事録\n\n## 参加者\n\nAda\n\n## 背景\n\nカタログの読み込みが遅いという報告がありました。\n\n## 決定事項\n\n一分間だけキャッシュすることにしました。\n',
    ],
    [
      'minutes with a table of decisions',
      'docs/minutes.md',
      '# Minutes of the guild\n\n## Present\n\nAda\n\n## Decided\n\n| # | Decision | Status | Date |\n|---|---|---|---|\n| 1 | Cache | Accepted | 2024-05-01 |\n| 2 | Log | Rejected | 2024-05-01 |\n',
    ],
    [
      'a postmortem',
      'docs/postmortems/2024-05-01-outage.md',
      '# Postmortem: catalogue down\n\nStatus: Final\n\n## Background\n\nThe cache was full.\n\n## Impact\n\nNobody could read.\n\n## Timeline\n\n- 10:00 it broke\n\n## Root cause\n\nNo limit.\n\n## Resolution\n\nWe set one.\n\n## Lessons learned\n\nSet limits.\n',
    ],
    [
      'a report of an incident without the word',
      'docs/2024-05-01-catalogue.md',
      '# Catalogue down for an hour\n\n## Context\n\nThe cache was full.\n\n## Impact\n\nNobody could read.\n\n## Timeline\n\n- 10:00\n\n## Root cause\n\nNo limit.\n\n## What went well\n\nAlerts.\n\n## Resolution\n\nDone.\n',
    ],
    [
      'a French report of an incident',
      'docs/2024-05-01-panne.md',
      "# Rapport d'incident : catalogue\n\n## Contexte\n\nCache plein.\n\n## Chronologie\n\n- 10:00\n\n## Cause racine\n\nPas de limite.\n\n## Conséquences\n\nUne heure.\n",
    ],
    [
      'a runbook',
      'docs/runbooks/catalogue-cache.md',
      '# Runbook: empty the cache\n\n## Background\n\nThe cache fills up.\n\n## Prerequisites\n\nAccess.\n\n## Options\n\n- soft\n- hard\n\n## Steps\n\n1. Log in\n\n## Escalation\n\nCall Ada.\n',
    ],
    [
      'a Spanish runbook',
      'docs/adr/procedimiento-cache.md',
      '# Procedimiento: vaciar la caché\n\n## Contexto\n\nSe llena.\n\n## Requisitos previos\n\nAcceso.\n\n## Pasos\n\n1. Entrar\n\n## Consecuencias\n\nUn minuto lento.\n',
    ],
    [
      'a README with a badge',
      'README.md',
      '# Catalogue\n\n![status](https://img.shields.io/badge/status-active-green)\n\n## Background\n\nWhat it is for.\n\n## Installation\n\nnpm i\n\n## Options\n\n- `--port`\n\n## License\n\nApache\n',
    ],
    [
      'a README of a package',
      'packages/cache/README.md',
      '# Cache\n\n## Problem\n\nReading is slow.\n\n## Solution\n\nThis package.\n\n## Usage\n\nCall it.\n\n## Alternatives\n\nOthers.\n',
    ],
    [
      'the process of an RFC',
      'rfcs/process.md',
      '# RFC process\n\n## Context\n\nWe grow.\n\n## How to propose\n\nOpen a pull request.\n\n## Lifecycle\n\nProposed, accepted, rejected.\n\n## Decision\n\nThe guild decides within a week.\n',
    ],
    [
      'a page about records',
      'docs/adr/about.md',
      '# What is an ADR\n\n## Status\n\nProposed, accepted, rejected or superseded.\n\n## When to write an ADR\n\nWhen it matters.\n\n## Context\n\nWhy.\n\n## Decision\n\nWhat.\n\n## Template\n\nSee there.\n',
    ],
    [
      'a guide without any section of its own',
      'docs/adr/CONTRIBUTING.md',
      '# How to write ADRs\n\n## Status\n\nUse proposed or accepted.\n\n## Context\n\nExplain the forces.\n\n## Decision\n\nSay what is done.\n',
    ],
    [
      'minutes without any section of their own',
      'docs/decisions/2024-05-01.md',
      '# Meeting notes of the guild\n\n## Context\n\nReading is slow.\n\n## Decision\n\nTo be taken next week.\n',
    ],
    [
      'the German rules of deciding',
      'docs/adr/entscheidungsprozess.md',
      '# Entscheidungsprozess\n\n## Kontext\n\nWir wachsen.\n\n## Rollen\n\nWer schreibt.\n\n## Ablauf\n\nEine Woche.\n\n## Konsequenzen\n\nKeine.\n',
    ],
  ])('is other: %s', (_, path, content) => {
    expect(kindsOf(path, content)).toEqual(['other']);
  });
});

describe('a record about such documents', () => {
  it.each([
    [
      'with a number in its file',
      'docs/adr/0007-runbooks.md',
      '# Keep runbooks beside the code\n\n## Status\n\nAccepted\n\n## Context\n\nThey rot.\n\n## Decision\n\nBeside the code.\n\n## Rollback\n\nNone.\n\n## Steps\n\nMove them.\n',
    ],
    [
      'with an id in its title',
      'docs/decisions/incidents.md',
      '# ADR-7: Write a postmortem after each incident\n\n## Context\n\nWe forget.\n\n## Decision\n\nWe write one.\n\n## Timeline\n\nFrom May on.\n',
    ],
    [
      'with a status and a decision',
      'docs/decisions/runbooks.md',
      '# Keep runbooks beside the code\n\n- Status: accepted\n\n## Context\n\nThey rot.\n\n## Decision\n\nBeside the code.\n\n## Prerequisites\n\nA folder.\n',
    ],
    [
      'with a question as its title',
      'docs/adr/cache.md',
      '# How to cache the catalogue\n\n## Context and Problem Statement\n\nSlow.\n\n## Considered Options\n\n- a\n- b\n\n## Decision Outcome\n\nChosen option: "a".\n',
    ],
    [
      'with plans',
      'docs/adr/use-a-cache.md',
      '# Use a cache\n\n## Context and Problem Statement\n\nSlow.\n\n## Considered Options\n\n- a\n- b\n\n## Decision Outcome\n\nChosen option: "a".\n\n## Prerequisites\n\nNone.\n\n## Rollback\n\nSwitch it off.\n',
    ],
    [
      'with minutes behind it',
      'docs/adr/use-a-cache.md',
      '# Use a cache\n\nStatus: accepted\n\n## Participants\n\nAda, Bob\n\n## Context\n\nSlow.\n\n## Decision\n\nWe cache.\n\n## Notes\n\nNone.\n',
    ],
  ])('stays one: %s', (_, path, content) => {
    expect(kindsOf(path, content)).toEqual(['record']);
  });
});

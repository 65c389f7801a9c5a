import { readRecordFile } from '../../readRecordFile';
import { StatusState } from '../../model/Status';

function statusOf(markdown: string, path = 'docs/adr/0007-use-a-queue.md') {
  const { records } = readRecordFile({ path, content: markdown });
  expect(records).toHaveLength(1);
  expect(records[0].kind).toBe('record');
  return records[0].status;
}

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

import fc from 'fast-check';
import { readThreshold } from './readThreshold';

describe('readThreshold', () => {
  it.each([
    ['>5/week', '>', '5', '', 'P7D'],
    ['> 5 per week', '>', '5', '', 'P7D'],
    ['> 5 PRs per week', '>', '5', 'PRs', 'P7D'],
    ['> 5 PRs/week', '>', '5', 'PRs', 'P7D'],
    ['> 20 MB/s', '>', '20', 'MB/s', undefined],
    ['more than 5 PRs a week', '>', '5', 'PRs', 'P7D'],
    ['>3 engineers', '>', '3', 'engineers', undefined],
    ['5+ engineers', '≥', '5', 'engineers', undefined],
    ['3 or more teams', '≥', '3', 'teams', undefined],
    ['at least 3 teams', '≥', '3', 'teams', undefined],
    ['reaches 100 GB', '≥', '100', 'GB', undefined],
    ['≥5', '≥', '5', '', undefined],
    ['>= 5', '≥', '5', '', undefined],
    ['>10 minutes', '>', '10', 'minutes', undefined],
    ['>60s', '>', '60', 's', undefined],
    ['<30%', '<', '30', '%', undefined],
    ['> %80', '>', '80', '%', undefined],
    ['exceeds 10 minutes', '>', '10', 'minutes', undefined],
    ['no more than 4 hours', '≤', '4', 'hours', undefined],
    ['not less than 2 nodes', '≥', '2', 'nodes', undefined],
    ['> 80 % for 3 months', '>', '80', '%', undefined],
    ['more than 5 incidents over 30 days', '>', '5', 'incidents', 'P30D'],
    ['> €5k/month', '>', '5000', 'EUR', 'P1M'],
    ['> 1,000 requests', '>', '1000', 'requests', undefined],
    ['mehr als 5 pro Woche', '>', '5', '', 'P7D'],
    ['mindestens 3 Teams', '≥', '3', 'Teams', undefined],
    ['höchstens 10 Minuten', '≤', '10', 'Minuten', undefined],
    ['plus de 5 par semaine', '>', '5', '', 'P7D'],
    ['au moins 3 équipes', '≥', '3', 'équipes', undefined],
    ['más de 5 por semana', '>', '5', '', 'P7D'],
    ['pelo menos 3 equipas', '≥', '3', 'equipas', undefined],
    ['più di 5 al mese', '>', '5', '', 'P1M'],
    ['meer dan 5 per week', '>', '5', '', 'P7D'],
    ['powyżej 5 na tydzień', '>', '5', '', 'P7D'],
    ['більше 5 на тиждень', '>', '5', '', 'P7D'],
    ['понад 3 інженери', '>', '3', 'інженери', undefined],
    ['более 5 в неделю', '>', '5', '', 'P7D'],
    ['en az 3 ekip', '≥', '3', 'ekip', undefined],
    ['minst 3 team', '≥', '3', 'team', undefined],
    ['fler än 5 per vecka', '>', '5', '', 'P7D'],
  ])('reads %p', (text, comparator, value, unit, window) => {
    const threshold = readThreshold(text);
    expect(threshold).toMatchObject({
      kind: 'number',
      comparator,
      value,
      unit,
    });
    expect('window' in threshold ? threshold.window : undefined).toBe(window);
  });

  it.each([
    ['> 5/week for 2 weeks', 'P14D', 'P7D'],
    ['> 80 % for 3 months', 'P3M', undefined],
    ['> 24 hours for 15 minutes', 'PT15M', undefined],
    ['> 600 requests/minute for 1 hour', 'PT1H', 'PT1M'],
    ['more than 5 a week, sustained for 10 days', 'P10D', 'P7D'],
    ['mehr als 5 pro Woche während 2 Wochen', 'P14D', 'P7D'],
    ['plus de 80 % pendant 3 mois', 'P3M', undefined],
    ['más de 80 % durante 3 meses', 'P3M', undefined],
    ['powyżej 80 % przez 3 miesiące', 'P3M', undefined],
    ['понад 80 % протягом 3 місяців', 'P3M', undefined],
    ['> %80, 3 ay boyunca', 'P3M', undefined],
    ['more than 5 incidents over 30 days', undefined, 'P30D'],
    ['more than 5 incidents in 30 days', undefined, 'P30D'],
  ])('tells in %p how long it must hold', (text, heldFor, window) => {
    const threshold = readThreshold(text);
    expect('heldFor' in threshold ? threshold.heldFor : undefined).toBe(
      heldFor,
    );
    expect('window' in threshold ? threshold.window : undefined).toBe(window);
  });

  it.each([
    'Azure/GCP mandate',
    'Regulatory mandate',
    'regulatory mandate',
    'Customer demands on-prem',
    'Required by contract',
    'gesetzliche Auflage',
    'exigence réglementaire',
    'mandato legal',
    'obbligo normativo',
    'exigência regulatória',
    'wettelijke verplichting',
    'wymóg regulacyjny',
    'вимога регулятора',
    'требование регулятора',
    'yasal zorunluluk',
    'lagkrav',
  ])('reads %p as a mandate', text => {
    expect(readThreshold(text)).toEqual({ kind: 'mandate' });
  });

  it.each([
    ['When it feels slow', /neither a number/],
    ['3 engineers', /above or below/],
    ['', /No condition/],
    ['2026-03-31', /above or below/],
    ['is backed up to 1Password', /above or below/],
  ])('says why it cannot read %p', (text, reason) => {
    expect(readThreshold(text)).toMatchObject({
      kind: 'unreadable',
      reason: expect.stringMatching(reason),
    });
  });

  it('reads any text without a throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), text => {
        expect(['number', 'mandate', 'unreadable']).toContain(
          readThreshold(text).kind,
        );
      }),
    );
  });
});

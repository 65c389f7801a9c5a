import { DeclaredMandate } from '@xops/plugin-xops-triggers-common';
import { mandateEvents } from './mandateEvents';

const now = new Date('2026-03-10T00:00:00.000Z');
const day = (number: number) =>
  new Date(Date.UTC(2026, 2, number)).toISOString();

function mandate(
  more: Partial<DeclaredMandate> = {},
  validUntil?: string,
): DeclaredMandate {
  return {
    id: 'm1',
    declaration: {
      kind: 'regulator',
      title: 'Keep data at home',
      evidenceUrl: 'https://law.example.com/1',
      owner: 'group:default/pay',
      validFrom: day(1),
      validUntil,
    },
    declaredBy: 'user:default/mara',
    declaredAt: day(2),
    ...more,
  };
}
const withdrawn = { by: 'user:default/ines', at: day(5), reason: 'Repealed' };

describe('mandateEvents', () => {
  it.each<[string, DeclaredMandate, [string, string, string | undefined][]]>([
    ['holds', mandate(), [['declared', day(2), 'user:default/mara']]],
    [
      'was withdrawn before its end',
      mandate({ withdrawn }, day(8)),
      [
        ['withdrawn', day(5), 'user:default/ines'],
        ['declared', day(2), 'user:default/mara'],
      ],
    ],
    [
      'has ended',
      mandate({}, day(8)),
      [
        ['ended', day(8), undefined],
        ['declared', day(2), 'user:default/mara'],
      ],
    ],
    [
      'will end',
      mandate({}, day(20)),
      [['declared', day(2), 'user:default/mara']],
    ],
    [
      'configuration declares for later',
      mandate({ declaredBy: undefined, declaredAt: day(20) }),
      [],
    ],
  ])('of one that %s', (_, declared, events) => {
    expect(
      mandateEvents([declared], now).map(({ event }) =>
        event.kind === 'mandate' ? [event.step, event.at, event.by] : [],
      ),
    ).toEqual(events);
  });

  it('stand in one order, newest first', () => {
    const places = mandateEvents(
      [
        mandate(),
        mandate({ id: 'm2' }),
        mandate({ id: 'm3', declaredAt: day(3) }),
      ],
      now,
    ).map(({ place }) => place.id);
    expect(places).toEqual(['m3 declared', 'm2 declared', 'm1 declared']);
  });
});

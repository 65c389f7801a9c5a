import {
  reading,
  READING_KEY,
  recordedAct,
  RULE_ID,
  ruleSummary,
  unboundRule,
} from '../__testUtils__/fixtures';
import {
  brokenTriggers,
  endingMandates,
  unansweredTriggers,
  unboundRows,
} from './triggersAttention';

const now = new Date('2026-11-21T12:00:00.000Z');
const linkTo = (ruleId: string) => `/triggers/rules/${ruleId.length}`;
const options = { linkTo, now };

const mandate = (validUntil?: string) => ({
  id: 'm1',
  declaration: {
    kind: 'regulator' as const,
    title: 'A second region',
    evidenceUrl: 'https://example.org/letter',
    owner: 'group:default/platform',
    validFrom: '2026-01-01T00:00:00.000Z',
    validUntil,
  },
  declaredBy: 'user:default/ines',
  declaredAt: '2026-01-01T00:00:00.000Z',
  validity: 'valid' as const,
});

describe('triggers that need attention', () => {
  it('are those that fire and that nobody has answered', () => {
    const since = '2026-11-21T09:00:00.000Z';
    expect(unansweredTriggers([ruleSummary({ since })], options)).toEqual([
      {
        id: `firing/${RULE_ID}`,
        title: 'IaC PRs above 5 pull requests a week: Activate Atlantis on K3S',
        tone: 'warning',
        toneWord: 'Firing',
        since,
        ownerRefs: ['group:default/platform'],
        link: linkTo(RULE_ID),
        action: 'Acknowledge, activate or dismiss',
      },
    ]);
  });

  it.each(['acknowledged', 'activated', 'dismissed'] as const)(
    'are none that was %s',
    name => {
      const answered = ruleSummary({ [name]: recordedAct() });
      expect(unansweredTriggers([answered], options)).toEqual([]);
    },
  );

  it('are those that cannot be told, with the reason', () => {
    const broken = ruleSummary({
      state: 'inactive',
      mark: 'error',
      readings: {
        [READING_KEY]: reading({
          quality: 'error',
          value: undefined,
          reason: 'The host answered 401',
        }),
      },
    });

    expect(brokenTriggers([broken], options)).toMatchObject([
      {
        title: expect.stringContaining('(The host answered 401)'),
        tone: 'bad',
        toneWord: 'Not read',
      },
    ]);
    expect(
      brokenTriggers(
        [ruleSummary({ state: undefined, readings: {} })],
        options,
      ),
    ).toMatchObject([
      { toneWord: 'Never evaluated', since: now.toISOString() },
    ]);
  });

  it('are rows that nothing measures, once for each decision', () => {
    const rows = [
      unboundRule(),
      unboundRule({ id: 'b', subject: 'Plans' }),
      unboundRule({
        id: 'c',
        subject: 'Elsewhere',
        origin: { kind: 'configuration' },
      }),
    ];

    expect(unboundRows(rows, { link: '/triggers/unbound', now })).toMatchObject(
      [
        {
          title:
            'Nothing measures “IaC PRs”, “Plans” in “How infrastructure is changed”',
          link: '/triggers/unbound',
        },
        { id: 'unbound/c', title: 'Nothing measures “Elsewhere”' },
      ],
    );
  });

  it('are mandates that end soon', () => {
    const items = [
      mandate('2026-12-01T00:00:00.000Z'),
      mandate('2027-12-01T00:00:00.000Z'),
      mandate(),
    ];

    expect(
      endingMandates(items, { link: '/triggers/mandates', now }),
    ).toMatchObject([
      {
        title: 'The mandate “A second region” ends on 2026-12-01',
        ownerRefs: ['group:default/platform'],
      },
    ]);
  });
});

import { ReadingSpec, TriggerWords } from '@xops/plugin-xops-triggers-common';
import { rulesOfPush } from './rulesOfPush';

const pulls: ReadingSpec = { source: 'pullRequests.rate', parameters: {} };
const row = (words: Partial<TriggerWords> = {}): TriggerWords => ({
  subject: 'IaC PRs',
  condition: '>5/week',
  comparator: '>',
  threshold: '5',
  window: 'P7D',
  mandate: false,
  action: 'Activate Atlantis on K3S',
  classification: 'Service Addition',
  raw: '| IaC PRs | >5/week |',
  line: 69,
  ...words,
});

const rules = (...rows: TriggerWords[]) =>
  rulesOfPush(
    {
      location: '0a1b2c3d4e',
      records: [
        {
          recordId: '0a1b2c3d4e:docs/adr/5.md',
          entityRef: 'component:default/platform',
          title: 'Two streams',
          path: 'docs/adr/5.md',
          commit: 'c0ffee',
          rows,
        },
      ],
    },
    {
      meaning: {
        readings: [{ words: ['IaC PRs'], reading: pulls }],
        actions: [
          { words: ['Activate Atlantis on K3S'], action: 'activate-atlantis' },
        ],
        unitOf: () => ({ kind: 'rate', per: 'P7D' }),
      },
      ownersOf: () => ['group:default/platform'],
    },
  ).map(({ rule }) => rule);

describe('rulesOfPush', () => {
  it('makes a rule of a row, with the words it comes from and whose it is', () => {
    expect(rules(row())).toEqual([
      {
        id: '0a1b2c3d4e:docs/adr/5.md#iac-prs',
        subject: 'IaC PRs',
        action: { id: 'activate-atlantis', words: 'Activate Atlantis on K3S' },
        classification: 'Service Addition',
        condition: {
          reading: 'pullRequests.rate?{}',
          comparator: '>',
          threshold: 5,
          unit: { kind: 'rate', per: 'P7D' },
        },
        timing: { for: 'PT0S', keepFiringFor: 'PT0S' },
        readings: { 'pullRequests.rate?{}': pulls },
        origin: {
          kind: 'record',
          recordId: '0a1b2c3d4e:docs/adr/5.md',
          entityRef: 'component:default/platform',
          title: 'Two streams',
          path: 'docs/adr/5.md',
          line: 69,
          words: '| IaC PRs | >5/week |',
          commit: 'c0ffee',
        },
        owners: ['group:default/platform'],
        enabled: true,
      },
    ]);
  });

  it('waits as long as the row says before it fires', () => {
    const [rule] = rules(
      row({ condition: '>5/week for 2 weeks', heldFor: 'P14D' }),
    );
    expect(rule).toMatchObject({ timing: { for: 'P14D' } });
  });

  it('keeps a row that nothing measures, with its words and the reason', () => {
    const [rule] = rules(row({ subject: 'Team mood' }));
    expect(rule).toMatchObject({
      unbound: "no reading is called 'Team mood'",
      words: { subject: 'Team mood' },
    });
  });

  it('keeps the words of an action that is bound to none', () => {
    const [rule] = rules(row({ action: 'Dance' }));
    expect(rule.action).toEqual({ words: 'Dance', id: undefined });
  });

  it('keeps the id of an edited row, and tells two rows of one subject apart', () => {
    const edited = rules(row({ condition: '>9/week', threshold: '9' }));
    const twice = rules(row(), row({ action: 'Dance' }), row({ line: 71 }));
    expect(edited[0].id).toBe(rules(row())[0].id);
    expect(new Set(twice.map(({ id }) => id)).size).toBe(3);
    expect(twice.map(({ id }) => id.split('#')[1])).not.toContain('iac-prs');
  });
});

import { screen, within } from '@testing-library/react';
import type { RuleSummary } from '@xops/plugin-xops-triggers-common';
import { fakeApi } from '../../__testUtils__/fakeApi';
import {
  hoursFromNow,
  recordedAct,
  ruleList,
  ruleSummary,
  triggerRule,
} from '../../__testUtils__/fixtures';
import { renderTriggers } from '../../__testUtils__/renderTriggers';

const show = async (summary: Partial<RuleSummary>) => {
  const list = ruleList([ruleSummary(summary)]);
  renderTriggers(fakeApi({ listRules: async () => list }));
  const region = await screen.findByRole('region', { name: /\(1\)$/ });
  return within(region).getByRole('listitem');
};

describe('a row of the list of triggers', () => {
  it('says how long a pending one has held, and when it fires', async () => {
    const row = await show({
      state: 'pending',
      group: 'pending',
      timer: {
        at: hoursFromNow(0),
        known: true,
        timerSeconds: 7200,
        neededSeconds: 86_400,
      },
    });
    expect(row).toHaveTextContent(
      /holds for 2 hours of 1 day, fires on \d+ \w+, \d\d:\d\d UTC at the earliest/,
    );
  });

  it('says since when one is off, and who switched it off', async () => {
    const row = await show({
      rule: triggerRule({ enabled: false }),
      group: 'off',
      switchedOff: {
        at: hoursFromNow(-5),
        by: 'user:default/ines',
        reason: 'Next year',
      },
    });
    expect(row).toHaveTextContent(/Off since 5 h ago.*, switched off by ines/);
  });

  it('says of a path that another trigger opened that it is built, not that this one did', async () => {
    const row = await show({
      pathBuilt: recordedAct({
        kind: 'built',
        openerId: 'configuration#size',
        made: {
          entityRef: 'component:default/atlantis',
          repositoryUrl: 'https://git.example/atlantis',
        },
      }),
    });
    expect(row).toHaveTextContent(
      /path already built.* by ines 2 h ago.*, opened by another trigger/,
    );
    expect(
      screen.getByRole('link', { name: 'another trigger' }),
    ).toHaveAttribute('href', '/triggers/rules/configuration%23size');
  });
});

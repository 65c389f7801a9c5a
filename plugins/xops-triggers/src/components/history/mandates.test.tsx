import { screen, within } from '@testing-library/react';
import type { MandateEvent } from '@xops/plugin-xops-triggers-common';
import { fakeApi } from '../../__testUtils__/fakeApi';
import { hoursFromNow } from '../../__testUtils__/fixtures';
import { renderTriggers } from '../../__testUtils__/renderTriggers';

const event = (more: Partial<MandateEvent>): MandateEvent => ({
  kind: 'mandate',
  at: hoursFromNow(-1),
  step: 'declared',
  mandate: {
    id: 'm1',
    kind: 'regulator',
    title: 'Keep data at home',
    evidenceUrl: 'https://law.example.com/1',
  },
  ...more,
});

describe('mandates in the history', () => {
  it('stand with who declared and withdrew them, and why', async () => {
    const items = [
      event({ step: 'ended' }),
      event({ step: 'withdrawn', by: 'user:default/ines', reason: 'Repealed' }),
      event({ by: 'user:default/mara' }),
      event({}),
    ];
    const listHistory = async () => ({ items });
    renderTriggers(fakeApi({ listHistory }), { at: '/triggers/history' });

    const [ended, withdrawn, declared, configured] = within(
      await screen.findByRole('list', { name: 'History' }),
    ).getAllByRole('listitem');
    expect(ended).toHaveTextContent(/Mandate ended 1 h ago/);
    expect(withdrawn).toHaveTextContent(
      /Mandate withdrawn 1 h ago.* by ines.*“Repealed”/,
    );
    expect(declared).toHaveTextContent(/Mandate declared 1 h ago.* by mara/);
    expect(configured).toHaveTextContent('by the configuration');
    expect(
      within(declared).getByRole('link', { name: 'Keep data at home' }),
    ).toHaveAttribute('href', '/triggers/mandates');
    expect(
      within(declared).getByRole('link', { name: /^evidence/ }),
    ).toHaveAttribute('href', 'https://law.example.com/1');
  });
});

import { createExtensionTester } from '@backstage/frontend-test-utils';
import { TestApiProvider, renderInTestApp } from '@backstage/test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { DecisionCardBlueprint } from '@xops/plugin-xops-adr-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../__testUtils__/fakeApi';
import {
  RECORD_ID,
  recordedAct,
  ruleList,
  ruleSummary,
  triggerRule,
  unboundRule,
} from '../../__testUtils__/fixtures';
import triggers from '../../alpha';
import { triggersApiRef } from '../../api/TriggersApi';
import { rootRouteRef } from '../../routes';
import { DecisionTriggers } from './DecisionTriggers';

const renderCard = (api: ReturnType<typeof fakeApi>) =>
  renderInTestApp(
    <TestApiProvider apis={[[triggersApiRef, api]]}>
      <DecisionTriggers
        recordId={RECORD_ID}
        entityRef="component:default/ferry"
      />
    </TestApiProvider>,
    {
      mountedRoutes: {
        '/triggers': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );

const elsewhere = unboundRule({
  id: 'other',
  subject: 'Elsewhere',
  origin: triggerRule({
    origin: {
      kind: 'record',
      recordId: 'other:docs/adr/1.md',
      entityRef: 'component:default/other',
      title: 'Another',
      path: 'docs/adr/1.md',
      line: 3,
      words: '',
    },
  }).origin,
});

describe('the card beside a decision', () => {
  it('is brought to the page of decisions', () => {
    const card = createExtensionTester(
      triggers.getExtension('decision-card:xops-triggers/triggers'),
    ).get(DecisionCardBlueprint.dataRefs.card);

    expect(card.title).toBe('Triggers now');
  });

  it('says how the triggers of this decision stand, also those nobody measures', async () => {
    const api = fakeApi({
      listRules: async () =>
        ruleList([
          ruleSummary({ dismissed: recordedAct({ kind: 'dismiss' }) }),
        ]),
      listUnbound: async () => ({
        items: [unboundRule({ subject: 'Cost of queues' }), elsewhere],
      }),
    });
    await renderCard(api);

    expect(
      await screen.findByRole('link', { name: /^IaC PRs above 5/ }),
    ).toBeInTheDocument();
    expect(screen.getByText('Firing')).toBeInTheDocument();
    expect(screen.getByText('Dismissed')).toBeInTheDocument();
    expect(screen.getByText(/Cost of queues/)).toBeInTheDocument();
    expect(screen.queryByText(/Elsewhere/)).toBeNull();
    expect(api.listRules).toHaveBeenCalledWith(
      { record: RECORD_ID, limit: 50 },
      expect.anything(),
    );
  });

  it('says that the decision names none', async () => {
    await renderCard(fakeApi());

    expect(
      await screen.findByText(/names no condition that is watched/),
    ).toBeInTheDocument();
  });

  it('says what failed, and tries again', async () => {
    const listRules = jest
      .fn()
      .mockRejectedValueOnce(new Error('Down'))
      .mockResolvedValue(ruleList([]));
    await renderCard(fakeApi({ listRules }));

    expect(await screen.findByRole('alert')).toHaveTextContent('Down');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(
      await screen.findByText(/names no condition that is watched/),
    ).toBeInTheDocument();
  });
});

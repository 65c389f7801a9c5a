import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../__testUtils__/fakeApi';
import {
  ruleList,
  ruleSummary,
  triggersSummary,
} from '../../__testUtils__/fixtures';
import { renderEntityPage } from '../../__testUtils__/renderEntityPage';

const TITLE = 'Triggers that concern this';

describe('the card of an entity', () => {
  it('tells the most urgent triggers of the entity, and leads to all', async () => {
    const api = fakeApi({
      listRules: async () => ruleList([ruleSummary()], { total: 4 }),
    });
    renderEntityPage(api);

    expect(
      await screen.findByRole('link', { name: /^IaC PRs above 5/ }),
    ).toBeInTheDocument();
    expect(screen.getByText(TITLE)).toBeInTheDocument();
    expect(screen.getByText(/^7 now, fires above/)).toBeInTheDocument();
    expect(screen.getByText(/^1 of 4, the most urgent/)).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'All of its triggers' }),
    ).toHaveAttribute(
      'href',
      '/triggers/rules?entity=component%3Adefault%2Fferry',
    );
    expect(api.listRules).toHaveBeenCalledWith(
      { entity: 'component:default/ferry', limit: 3 },
      expect.anything(),
    );
  });

  it('leads to rows of its decisions that nothing measures', async () => {
    const api = fakeApi({
      getSummary: async () => triggersSummary({ unbound: 1 }),
    });
    renderEntityPage(api);

    expect(
      await screen.findByRole('link', { name: /^1 row of its decisions/ }),
    ).toHaveAttribute(
      'href',
      '/triggers/unbound?entity=component%3Adefault%2Fferry',
    );
    expect(
      screen.queryByRole('link', { name: 'All of its triggers' }),
    ).toBeNull();
    expect(api.getSummary).toHaveBeenCalledWith(
      { entityRef: 'component:default/ferry' },
      expect.anything(),
    );
  });

  it('says how to bring triggers where there are none', async () => {
    renderEntityPage(
      fakeApi({ getSummary: async () => triggersSummary({ unbound: 0 }) }),
    );

    expect(
      await screen.findByText(/^No decision of it names a condition/),
    ).toBeInTheDocument();
  });

  it('says what failed, and tries again', async () => {
    const listRules = jest
      .fn()
      .mockRejectedValueOnce(new Error('Down'))
      .mockResolvedValue(ruleList([ruleSummary()]));
    renderEntityPage(fakeApi({ listRules }));

    expect(await screen.findByRole('alert')).toHaveTextContent('Down');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await screen.findByText(/^IaC PRs above 5/)).toBeInTheDocument();
  });

  it('stands on the page of a group, which owns triggers', async () => {
    renderEntityPage(fakeApi(), { kind: 'Group', annotations: {} });

    expect(await screen.findByText(TITLE)).toBeInTheDocument();
  });

  it('leaves the page of any other entity alone', async () => {
    const api = fakeApi();
    renderEntityPage(api, { annotations: { 'xops.io/stream': 'k3s' } });

    await waitFor(() =>
      expect(document.body).not.toHaveTextContent(/loading/i),
    );
    expect(screen.queryByText(TITLE)).toBeNull();
    expect(api.listRules).not.toHaveBeenCalled();
  });
});

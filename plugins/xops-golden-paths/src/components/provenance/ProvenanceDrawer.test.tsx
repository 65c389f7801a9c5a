import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  createdDetail,
  createdItem,
  createdList,
} from '../../__testUtils__/fixtures';
import {
  fakeApi,
  renderGoldenPaths,
} from '../../__testUtils__/renderGoldenPaths';

const listCreated = async () => createdList([createdItem()]);
const drawer = () => screen.findByRole('dialog', { name: 'Provenance' });

describe('the provenance of a created thing', () => {
  it('opens from its row with all that is known', async () => {
    const api = fakeApi({
      listCreated,
      getCreated: async () =>
        createdDetail({
          gitopsUrl: 'https://git.example.com/demo/gitops/c/1',
          manifestsUrl: 'https://git.example.com/demo/orders-manifests',
        }),
    });
    renderGoldenPaths(api);
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Show the provenance of Orders',
      }),
    );

    const panel = within(await drawer());
    expect(await panel.findByText(`sha256:${'ab'.repeat(32)}`)).toBeVisible();
    expect(api.getCreated).toHaveBeenCalledWith(
      'component:default/orders',
      expect.any(AbortSignal),
    );
    expect(panel.getByRole('link', { name: 'task-1' })).toHaveAttribute(
      'href',
      '/create/tasks/task-1',
    );
    expect(
      panel.getByRole('link', { name: /gitops\/c\/1/ }),
    ).toBeInTheDocument();
    expect(
      panel.getByRole('link', { name: /demo\/orders-manifests/ }),
    ).toBeInTheDocument();
    expect(panel.getByText(/^0123456789abcdef/)).toBeInTheDocument();

    const checks = within(panel.getByRole('table')).getAllByRole('row');
    expect(checks.map(row => row.textContent)).toEqual([
      'CheckerVerdictErrorsWarnings',
      'kubernetesPassed00',
      'terraformNot checkedterraform is not on the PATH––',
    ]);
    expect(await panel.findByText('environments')).toBeInTheDocument();
    expect(panel.getByText('dev, production')).toBeInTheDocument();
  });

  it('shows the answers in the words of the form that asked for them', async () => {
    const answers = {
      owner: 'group:default/shop',
      manifests: 'ownRepository',
      repoUrl: 'git.example.com?owner=demo&repo=orders',
      colour: 'red',
    };
    const getTemplateParameterSchema = jest.fn(async () => ({
      title: 'K3S service',
      steps: [
        {
          title: 'Service',
          schema: {
            properties: {
              owner: { title: 'Owner', 'ui:field': 'OwnerPicker' },
              manifests: {
                title: 'Where the manifests live',
                enum: ['sameRepository', 'ownRepository'],
                enumNames: ['With the source', 'In a repository of their own'],
              },
              repoUrl: { title: 'Repository', 'ui:field': 'XopsRepository' },
            },
          },
        },
      ],
    }));
    renderGoldenPaths(
      fakeApi({
        listCreated,
        getCreated: async () => createdDetail({}, answers),
      }),
      '/golden-paths?entity=component:default/orders',
      { getTemplateParameterSchema },
    );

    const panel = within(await drawer());
    expect(
      await panel.findByText('In a repository of their own'),
    ).toBeInTheDocument();
    expect(getTemplateParameterSchema).toHaveBeenCalledWith(
      'template:default/k3s-service',
    );
    expect(panel.getByText('Where the manifests live')).toBeInTheDocument();
    expect(panel.getByText('git.example.com/demo/orders')).toBeInTheDocument();
    expect(panel.getByRole('link', { name: /shop/ })).toHaveAttribute(
      'href',
      '/catalog/default/group/shop',
    );
    // What the form does not ask for any more stands as it was kept.
    expect(panel.getByText('colour')).toBeInTheDocument();
    expect(panel.getByText('red')).toBeInTheDocument();
  });

  it('shows the answers as they were kept where the form cannot be read', async () => {
    renderGoldenPaths(
      fakeApi({ listCreated }),
      '/golden-paths?entity=component:default/orders',
      {
        getTemplateParameterSchema: async () => {
          throw new Error('No such template');
        },
      },
    );

    const panel = within(await drawer());
    expect(await panel.findByText('environments')).toBeInTheDocument();
  });

  it('opens by a click on the row, but not by one on a link in it', async () => {
    const api = fakeApi({ listCreated });
    renderGoldenPaths(api);
    const verdict = await screen.findByText('8 passed');

    await userEvent.click(screen.getByRole('link', { name: /ann/ }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(api.getCreated).not.toHaveBeenCalled();
    expect(verdict).not.toBeInTheDocument();
  });

  it('opens by a click beside the links of its row', async () => {
    renderGoldenPaths(fakeApi({ listCreated }));
    await userEvent.click(await screen.findByText('8 passed'));

    expect(await drawer()).toBeVisible();
  });

  it('has an address of its own, and closing it keeps the filters', async () => {
    const api = fakeApi({ listCreated });
    renderGoldenPaths(
      api,
      '/golden-paths?text=or&entity=component:default/orders',
    );
    const panel = within(await drawer());
    await panel.findByText('dev, production');

    await userEvent.click(panel.getByRole('button', { name: 'Close' }));

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByRole('searchbox', { name: 'Search' })).toHaveValue('or');
  });

  it('leaves the list behind it as it is', async () => {
    const api = fakeApi({ listCreated });
    renderGoldenPaths(api);
    await userEvent.click(await screen.findByText('8 passed'));
    const panel = within(await drawer());
    await panel.findByText('dev, production');
    await userEvent.click(panel.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

    expect(api.listCreated).toHaveBeenCalledTimes(1);
  });

  it('closes by Escape', async () => {
    renderGoldenPaths(
      fakeApi({ listCreated }),
      '/golden-paths?entity=component:default/orders',
    );
    await drawer();

    await userEvent.keyboard('{Escape}');

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('says what failed beside the list, and tries again', async () => {
    const getCreated = jest
      .fn()
      .mockRejectedValueOnce(
        new Error("No golden path created 'component:default/nothing'"),
      )
      .mockResolvedValue(createdDetail());
    renderGoldenPaths(
      fakeApi({ listCreated, getCreated }),
      '/golden-paths?entity=component:default/nothing',
    );

    const panel = within(await drawer());
    expect(await panel.findByRole('alert')).toHaveTextContent(
      "No golden path created 'component:default/nothing'",
    );
    await userEvent.click(panel.getByRole('button', { name: 'Try again' }));

    expect(await panel.findByText('dev, production')).toBeInTheDocument();
  });

  it('says so when no checker was asked, and when it is a service that created it', async () => {
    const detail = createdDetail({ createdBy: undefined });
    renderGoldenPaths(
      fakeApi({
        listCreated,
        getCreated: async () => ({
          ...detail,
          provenance: { ...detail.provenance, checks: [] },
        }),
      }),
      '/golden-paths?entity=component:default/orders',
    );

    const panel = within(await drawer());
    expect(await panel.findByText('No checker was asked.')).toBeVisible();
    expect(panel.getByText('a service')).toBeVisible();
  });
});

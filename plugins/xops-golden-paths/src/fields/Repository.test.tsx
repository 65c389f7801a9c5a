import { renderInTestApp } from '@backstage/frontend-test-utils';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Repository } from './Repository';
import { validateRepository } from './repositoryField';

const manifest = {
  title: 'Form',
  steps: [
    {
      title: 'Service',
      schema: { properties: { name: { title: 'Service', type: 'string' } } },
    },
    {
      title: 'Repository',
      schema: {
        required: ['repoUrl'],
        properties: {
          repoUrl: { type: 'string', 'ui:field': 'XopsRepository' },
        },
      },
    },
  ],
};

async function openSecondPage() {
  const onCreate = jest.fn(async () => {});
  renderInTestApp(
    <Stepper
      manifest={manifest}
      onCreate={onCreate}
      extensions={[
        {
          name: 'XopsRepository',
          component: Repository,
          validation: validateRepository,
        },
      ]}
    />,
    {
      config: {
        integrations: { gitea: [{ host: 'localhost:3000' }] },
        xops: { goldenPaths: { defaultRepositoryOwner: 'demo' } },
      },
    },
  );
  await userEvent.type(await screen.findByLabelText(/Service/), 'orders');
  await userEvent.click(screen.getByRole('button', { name: 'Next' }));
  await screen.findByLabelText(/Owner of the repository/);
  return onCreate;
}

const create = async () => {
  await userEvent.click(screen.getByRole('button', { name: 'Review' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Create' }));
};

describe('Repository', () => {
  it('suggests host, owner and the name of the service', async () => {
    const onCreate = await openSecondPage();
    await create();
    expect(onCreate).toHaveBeenCalledWith({
      name: 'orders',
      repoUrl: 'localhost:3000/demo/orders',
    });
  });

  it('takes another owner and name', async () => {
    const onCreate = await openSecondPage();
    const owner = screen.getByLabelText(/Owner of the repository/);
    const name = screen.getByLabelText(/Name of the repository/);
    await userEvent.clear(owner);
    await userEvent.type(owner, 'shop');
    await userEvent.type(name, '-api');
    await create();
    expect(onCreate).toHaveBeenCalledWith({
      name: 'orders',
      repoUrl: 'localhost:3000/shop/orders-api',
    });
  });

  it('stops a name that no host takes', async () => {
    await openSecondPage();
    await userEvent.type(
      screen.getByLabelText(/Name of the repository/),
      ' two words',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Review' }));
    expect(
      (await screen.findAllByText(/'orders two words' must start with/)).length,
    ).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
  });
});

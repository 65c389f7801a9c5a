import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MaximumReplicas } from './MaximumReplicas';
import { validateMaximumReplicas } from './maximumReplicasField';
import { ServiceName } from './ServiceName';
import { validateServiceName } from './serviceNameField';

const existing = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'orders' },
};

const manifest = {
  title: 'Form',
  steps: [
    {
      title: 'Service',
      schema: {
        required: ['name', 'maxReplicas'],
        properties: {
          name: {
            title: 'Name',
            type: 'string',
            'ui:field': 'XopsServiceName',
          },
          minReplicas: { title: 'Minimum', type: 'integer', default: 2 },
          maxReplicas: {
            title: 'Maximum',
            type: 'integer',
            'ui:field': 'XopsMaximumReplicas',
          },
        },
      },
    },
  ],
};

function renderForm() {
  const onCreate = jest.fn(async () => {});
  const getEntitiesByRefs = async (request: { entityRefs: string[] }) => ({
    items: request.entityRefs.map(ref =>
      ref === 'component:default/orders' ? existing : undefined,
    ),
  });
  renderInTestApp(
    <Stepper
      manifest={manifest}
      onCreate={onCreate}
      extensions={[
        {
          name: 'XopsServiceName',
          component: ServiceName,
          validation: validateServiceName,
        },
        {
          name: 'XopsMaximumReplicas',
          component: MaximumReplicas,
          validation: validateMaximumReplicas,
        },
      ]}
    />,
    { apis: [[catalogApiRef, { getEntitiesByRefs }]] },
  );
  return onCreate;
}

const fill = async (name: string, maximum: string) => {
  const nameField = await screen.findByRole('textbox', { name: /Name/ });
  const maximumField = screen.getByRole('spinbutton', { name: /Maximum/ });
  await userEvent.clear(nameField);
  await userEvent.type(nameField, name);
  await userEvent.clear(maximumField);
  await userEvent.type(maximumField, maximum);
  await userEvent.click(screen.getByRole('button', { name: 'Review' }));
};

describe('our fields in the form', () => {
  it('let good answers through, as text and as number', async () => {
    const onCreate = renderForm();

    await fill('price-list', '4');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Create' }),
    );

    expect(onCreate).toHaveBeenCalledWith({
      name: 'price-list',
      minReplicas: 2,
      maxReplicas: 4,
    });
  });

  it('stop a name that is taken', async () => {
    renderForm();

    await fill('orders', '4');

    expect(
      (await screen.findAllByText(/The name 'orders' is taken/)).length,
    ).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
  });

  it('stop a maximum below the minimum, until it is mended', async () => {
    renderForm();

    await fill('price-list', '1');
    expect(
      (
        await screen.findAllByText(
          /The maximum of 1 replicas is below the minimum of 2/,
        )
      ).length,
    ).toBeGreaterThan(0);
    await fill('price-list', '3');

    expect(
      await screen.findByRole('button', { name: 'Create' }),
    ).toBeInTheDocument();
  });

  it('say what is wrong with a name as soon as it is left', async () => {
    renderForm();
    const name = await screen.findByRole('textbox', { name: /Name/ });

    await userEvent.type(name, 'shop--web');
    expect(screen.queryByText(/two hyphens in a row/)).toBeNull();
    await userEvent.tab();

    expect(screen.getByText(/two hyphens in a row/)).toBeInTheDocument();
    expect(name).toHaveAccessibleDescription(/two hyphens in a row/);
  });
});

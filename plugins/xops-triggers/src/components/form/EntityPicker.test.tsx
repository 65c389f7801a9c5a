import type { Entity } from '@backstage/catalog-model';
import {
  type CatalogApi,
  catalogApiRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { TestApiProvider } from '@backstage/test-utils';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EntityPicker } from './EntityPicker';

const group = (name: string, displayName?: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name, namespace: 'default' },
  spec: displayName ? { profile: { displayName } } : undefined,
});

function renderPicker(catalog: CatalogApi, value?: string) {
  const onChange = jest.fn();
  render(
    <TestApiProvider apis={[[catalogApiRef, catalog]]}>
      <EntityPicker
        label="Owner"
        kinds={['Group']}
        value={value}
        onChange={onChange}
      />
      <button type="button">Elsewhere</button>
    </TestApiProvider>,
  );
  return onChange;
}

describe('the picker of an entity', () => {
  it('offers what the catalog knows by that name', async () => {
    const onChange = renderPicker(
      catalogApiMock({ entities: [group('platform'), group('data')] }),
    );

    await userEvent.type(screen.getByLabelText('Owner'), 'plat');
    await userEvent.click(
      await screen.findByRole('option', {
        name: /^platform\s*group:default\/platform$/,
      }),
    );

    expect(onChange).toHaveBeenLastCalledWith('group:default/platform');
  });

  it('says what people call a group, and keeps its reference', async () => {
    const catalog = catalogApiMock({
      entities: [group('platform', 'Platform team')],
    });
    const onChange = renderPicker(catalog);

    await userEvent.type(screen.getByLabelText('Owner'), 'plat');
    await userEvent.click(
      await screen.findByRole('option', { name: /^Platform team/ }),
    );

    expect(onChange).toHaveBeenLastCalledWith('group:default/platform');
  });

  it('shows the name of what was chosen before', async () => {
    const catalog = catalogApiMock({
      entities: [group('platform', 'Platform team')],
    });
    renderPicker(catalog, 'group:default/platform');

    expect(
      await screen.findByDisplayValue('Platform team'),
    ).toBeInTheDocument();
  });

  it('takes a name that is typed in full for the group that is called so', async () => {
    const catalog = catalogApiMock({
      entities: [group('platform', 'Platform team')],
    });
    const onChange = renderPicker(catalog);

    await userEvent.type(screen.getByLabelText('Owner'), 'Platform team');
    await screen.findByRole('option', { name: /^Platform team/ });
    await userEvent.click(screen.getByText('Elsewhere'));

    expect(onChange).toHaveBeenLastCalledWith('group:default/platform');
  });

  it('takes a reference that is typed in full', async () => {
    const onChange = renderPicker(catalogApiMock({ entities: [] }));

    await userEvent.type(screen.getByLabelText('Owner'), 'group:default/a');
    await userEvent.click(screen.getByText('Elsewhere'));

    expect(onChange).toHaveBeenLastCalledWith('group:default/a');
  });

  it('lets go of what was chosen', async () => {
    const onChange = renderPicker(
      catalogApiMock({ entities: [] }),
      'group:default/a',
    );

    await userEvent.clear(screen.getByLabelText('Owner'));

    expect(onChange).toHaveBeenLastCalledWith(undefined);
  });

  it('says that the catalog does not answer', async () => {
    const catalog = catalogApiMock.mock({
      queryEntities: async () => Promise.reject(new Error('Down')),
    });
    renderPicker(catalog);

    expect(
      await screen.findByText(/The catalog does not answer \(Down\)/),
    ).toBeInTheDocument();
  });
});

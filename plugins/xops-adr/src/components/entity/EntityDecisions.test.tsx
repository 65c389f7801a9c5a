import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  recordList,
  recordSummary,
  staleSource,
} from '../../__testUtils__/fixtures';
import { fakeApi } from '../../__testUtils__/renderDecisions';
import { renderEntityPage } from '../../__testUtils__/renderEntityPage';

const ENTITY_REF = 'component:default/ferry';
const oneRecord = () =>
  fakeApi({ listRecords: async () => recordList([recordSummary()]) });

describe("the tab of an entity's page", () => {
  it('lists the decisions of the entity, with the filters that make sense for one', async () => {
    const api = oneRecord();
    renderEntityPage(api);

    expect(
      await screen.findByRole('region', { name: 'Decisions' }),
    ).toHaveTextContent('Keep one queue for all terminals');
    expect(api.listRecords).toHaveBeenCalledWith(
      expect.objectContaining({ entity: [ENTITY_REF], sort: 'date' }),
      expect.anything(),
    );
    expect(screen.getByRole('button', { name: /^Status All/ })).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Owner/ })).toBeNull();
  });

  it('names this entity, and how many share its decisions', async () => {
    const shared = recordSummary({
      entityRef: 'component:default/bell',
      entityRefs: ['component:default/bell', ENTITY_REF, 'system:default/pier'],
    });
    renderEntityPage(
      fakeApi({ listRecords: async () => recordList([shared]) }),
    );

    const list = await screen.findByRole('region', { name: 'Decisions' });
    expect(list).toHaveTextContent('shared with 2 others');
    expect(screen.queryByRole('link', { name: 'bell' })).toBeNull();
  });

  it('shows its sources, and reads them again for those who may', async () => {
    const api = oneRecord();
    renderEntityPage(api);
    expect(
      await screen.findByRole('region', { name: 'Sources' }),
    ).toHaveTextContent('heron/ferry');
    expect(api.listSources).toHaveBeenCalledWith(
      { entityRef: ENTITY_REF },
      expect.anything(),
    );

    await userEvent.click(
      await screen.findByRole('button', { name: 'Read again now' }),
    );

    expect(await screen.findByText('Read just now.')).toBeInTheDocument();
    expect(api.refresh).toHaveBeenCalledWith(ENTITY_REF);
    await waitFor(() => expect(api.listSources).toHaveBeenCalledTimes(2));
  });

  it('says why the sources could not be read again', async () => {
    const api = {
      ...oneRecord(),
      refresh: async () => {
        throw new Error('The host answered 503.');
      },
    };
    renderEntityPage(api);

    await userEvent.click(
      await screen.findByRole('button', { name: 'Read again now' }),
    );

    expect(
      await screen.findByText('Not read: The host answered 503.'),
    ).toBeInTheDocument();
  });

  it('says that nothing is where the annotation points, and how reading went', async () => {
    renderEntityPage(
      fakeApi({ listSources: async () => ({ items: [staleSource()] }) }),
    );

    expect(
      await screen.findByText('No decision records yet'),
    ).toBeInTheDocument();
    expect(screen.getByText('docs/adr')).toBeInTheDocument();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /Not readable since/,
    );
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderRail, section } from '../../__testUtils__/renderRail';
import { richDetail } from '../../__testUtils__/richRecord';

jest.mock('../markdown/MarkdownBody', () => ({ MarkdownBody: () => null }));

describe('the versions', () => {
  it('stand as a timeline of what was stated', async () => {
    await renderRail();

    const [now, before] = within(section('Versions')).getAllByRole('listitem');
    expect(now).toHaveTextContent(
      /Accepted.*first read 1 h ago.*at commit fedcba9876/,
    );
    expect(before).toHaveTextContent(/Proposed/);
    expect(
      within(before).queryByRole('button', { name: /What changed/ }),
    ).toBeNull();
  });

  it('show what changed between two of them', async () => {
    const api = await renderRail(richDetail(), {
      getVersion: async ({ versionId }: { versionId: string }) => ({
        ...richDetail().versions[0],
        versionId,
        markdown: versionId === 'v1' ? 'a\nold\nz\n' : 'a\nnew\nz\n',
      }),
    });

    await userEvent.click(screen.getByRole('button', { name: /What changed/ }));

    const dialog = within(await screen.findByRole('dialog'));
    await waitFor(() =>
      expect(dialog.getAllByRole('row').map(row => row.textContent)).toEqual([
        '11  a',
        '2− Removed: old',
        '2+ Added: new',
        '33  z',
      ]),
    );
    await userEvent.selectOptions(
      dialog.getByRole('combobox', { name: 'To' }),
      'v1',
    );
    expect(
      await dialog.findByText('Both versions say the same.'),
    ).toBeInTheDocument();
    await userEvent.click(dialog.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(api.getVersion).toHaveBeenCalledWith(
      {
        entityRef: 'component:default/ferry',
        recordId: '0a1b2c3d4e:docs/adr/0007-one-queue.md',
        versionId: 'v1',
      },
      expect.anything(),
    );
  });

  it('say what failed when they cannot be read', async () => {
    await renderRail(richDetail(), {
      getVersion: async () => {
        throw new Error('Down');
      },
    });

    await userEvent.click(screen.getByRole('button', { name: /What changed/ }));

    expect(await screen.findByRole('alert')).toHaveTextContent('Down');
  });
});

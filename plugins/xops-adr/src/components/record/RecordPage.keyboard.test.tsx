import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, renderDecisions } from '../../__testUtils__/renderDecisions';
import { richDetail } from '../../__testUtils__/richRecord';

jest.mock('mermaid', () => ({
  __esModule: true,
  default: { initialize: () => {}, render: async () => ({ svg: '<svg/>' }) },
}));

const at =
  '/decisions/component/default/ferry/0a1b2c3d4e/docs/adr/0007-one-queue.md';
const [after, before] = richDetail().versions;

beforeAll(() => {
  URL.createObjectURL = jest.fn(() => 'blob:here');
  URL.revokeObjectURL = jest.fn();
  Element.prototype.scrollIntoView = jest.fn();
});

async function renderRecord(address = at) {
  const api = fakeApi({ getRecord: async () => richDetail() });
  renderDecisions(api, { at: address });
  await screen.findByText('What the record says');
  return api;
}

describe('a record by the keyboard', () => {
  it('shows what changed, and is there again after Escape', async () => {
    await renderRecord();

    screen.getByRole('button', { name: /^What changed/ }).focus();
    await userEvent.keyboard('{Enter}');
    expect(
      await screen.findByRole('dialog', { name: 'What changed' }),
    ).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByRole('heading', { name: /^ADR-0007/ })).toBeVisible();
  });

  it('follows a link of its text', async () => {
    const api = await renderRecord();

    screen.getByRole('link', { name: 'ADR-0004' }).focus();
    await userEvent.keyboard('{Enter}');

    await waitFor(() =>
      expect(api.getRecord).toHaveBeenCalledWith(
        expect.objectContaining({
          recordId: '0a1b2c3d4e:docs/adr/0004-queue-per-terminal.md',
        }),
        expect.anything(),
      ),
    );
  });

  it('leaves a link to the browser while a key is held, which opens it elsewhere', async () => {
    const api = await renderRecord();
    const link = screen.getByRole('link', { name: 'ADR-0004' });

    const isLeft = [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }];

    expect(isLeft.map(held => fireEvent.click(link, held))).toEqual([
      true,
      true,
      true,
    ]);
    expect(api.getRecord).toHaveBeenCalledTimes(1);
  });

  it('reaches every wide table', async () => {
    await renderRecord();

    const tables = within(screen.getByRole('article')).queryAllByRole(
      'region',
      { name: /^Table/ },
    );
    expect(tables.map(table => table.tabIndex)).toEqual(tables.map(() => 0));
    expect(tables.length).toBeGreaterThan(0);
  });
});

describe('the address of a record', () => {
  it('holds which versions are compared, so that it can be handed on', async () => {
    await renderRecord(`${at}?from=${before.versionId}&to=${after.versionId}`);

    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('combobox', { name: 'From' })).toHaveValue(
      before.versionId,
    );
    expect(dialog.getByRole('combobox', { name: 'To' })).toHaveValue(
      after.versionId,
    );
    expect(
      dialog.getAllByRole('option', { name: /^Read .* UTC, Accepted$/ }),
    ).not.toHaveLength(0);
  });

  it('shows the record alone when a version that it holds is gone', async () => {
    await renderRecord(`${at}?from=gone&to=${after.versionId}`);

    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

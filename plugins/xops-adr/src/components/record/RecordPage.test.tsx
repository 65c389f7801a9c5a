import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeSignals } from '@xops/plugin-xops-home-react/testUtils';
import {
  recordDetail,
  recordSummary,
  staleSource,
} from '../../__testUtils__/fixtures';
import { fakeApi, renderDecisions } from '../../__testUtils__/renderDecisions';
import { richDetail } from '../../__testUtils__/richRecord';

jest.mock('mermaid', () => ({
  __esModule: true,
  default: {
    initialize: () => {},
    render: async () => ({ svg: '<svg><text>drawn</text></svg>' }),
  },
}));

const at =
  '/decisions/component/default/ferry/0a1b2c3d4e/docs/adr/0007-one-queue.md';

beforeAll(() => {
  URL.createObjectURL = jest.fn(() => 'blob:here');
  URL.revokeObjectURL = jest.fn();
  Element.prototype.scrollIntoView = jest.fn();
});

function renderRecord(detail = richDetail(), address = at) {
  const api = fakeApi({ getRecord: async () => detail });
  renderDecisions(api, { at: address });
  return api;
}

const heading = () =>
  screen.findByRole('heading', {
    level: 2,
    name: 'ADR-0007: Keep one queue for all terminals',
  });

describe("a record's page", () => {
  it('shows its text below its name, and asks by entity and id', async () => {
    const api = renderRecord();

    await heading();
    expect(
      screen.getByRole('heading', { level: 3, name: 'Context' }),
    ).toHaveAttribute('id', 'user-content-context');
    expect(screen.getByText('by themselves')).toBeInTheDocument();
    expect(screen.getAllByRole('img', { name: 'Done:' })[0]).toBeVisible();
    expect(api.getRecord).toHaveBeenCalledWith(
      {
        entityRef: 'component:default/ferry',
        recordId: '0a1b2c3d4e:docs/adr/0007-one-queue.md',
      },
      expect.anything(),
    );
  });

  it('leads each link of the text to where it is meant to', async () => {
    renderRecord();
    await heading();

    expect(screen.getByRole('link', { name: 'ADR-0004' })).toHaveAttribute(
      'href',
      '/decisions/component/default/ferry/0a1b2c3d4e/docs/adr/0004-queue-per-terminal.md',
    );
    expect(screen.getByRole('link', { name: 'the plan' })).toHaveAttribute(
      'href',
      'https://git.example.com/heron/ferry/src/branch/main/docs/plan.md',
    );
    const web = screen.getByRole('link', { name: 'the web' });
    expect(web).toHaveAttribute('rel', 'noopener noreferrer');
  });

  it('follows a supersede edge without loading the portal anew', async () => {
    const api = renderRecord();
    await heading();

    await userEvent.click(screen.getByRole('link', { name: 'ADR-0004' }));

    await waitFor(() =>
      expect(api.getRecord).toHaveBeenCalledWith(
        {
          entityRef: 'component:default/ferry',
          recordId: '0a1b2c3d4e:docs/adr/0004-queue-per-terminal.md',
        },
        expect.anything(),
      ),
    );
  });

  it('fetches its images with the reader’s token, and shows them from memory', async () => {
    const api = renderRecord();

    const image = await screen.findByRole('img', { name: 'Terminals' });
    expect(image).toHaveAttribute('src', 'blob:here');
    expect(api.getImage).toHaveBeenCalledWith(
      {
        entityRef: 'component:default/ferry',
        recordId: '0a1b2c3d4e:docs/adr/0007-one-queue.md',
        path: 'images/terminals.png',
      },
      expect.anything(),
    );
  });

  it('says why an image cannot be shown', async () => {
    const api = fakeApi({
      getRecord: async () => richDetail(),
      getImage: async () => {
        throw new Error('The image is too large.');
      },
    });
    renderDecisions(api, { at });

    expect(
      await screen.findByText(
        'The image “Terminals” could not be read: The image is too large.',
      ),
    ).toBeInTheDocument();
  });

  it('loads no image of another host, but links it', async () => {
    const api = renderRecord(
      recordDetail({
        markdown:
          '# T\n\n![Build](https://badge.example.com/a.svg) ![Dot](data:image/png;base64,AA==)\n',
      }),
    );
    await heading();

    expect(
      screen.getByRole('link', { name: /^Build \(image elsewhere\)/ }),
    ).toHaveAttribute('href', 'https://badge.example.com/a.svg');
    expect(screen.getByRole('img', { name: 'Dot' })).toHaveAttribute(
      'src',
      'data:image/png;base64,AA==',
    );
    expect(api.getImage).not.toHaveBeenCalled();
  });

  it('draws diagrams and colours code', async () => {
    renderRecord();

    expect(
      await screen.findByRole('img', { name: 'Diagram: flowchart LR' }),
    ).toHaveTextContent('drawn');
    expect(await screen.findByText('# all of them')).toHaveStyle({
      fontStyle: 'italic',
    });
  });

  it('scrolls to the heading that the address names', async () => {
    renderRecord(richDetail(), `${at}#consequences`);
    await heading();

    await waitFor(() =>
      expect(Element.prototype.scrollIntoView).toHaveBeenCalled(),
    );
  });

  it('redirects to the canonical address', async () => {
    const moved = recordDetail({
      summary: recordSummary({
        recordId: '0a1b2c3d4e:docs/adr/moved.md',
        entityRef: 'component:default/boat',
      }),
    });
    const api = renderRecord(moved);

    await waitFor(() =>
      expect(api.getRecord).toHaveBeenLastCalledWith(
        {
          entityRef: 'component:default/boat',
          recordId: '0a1b2c3d4e:docs/adr/moved.md',
        },
        expect.anything(),
      ),
    );
    expect(await heading()).toBeInTheDocument();
    expect(api.getRecord).toHaveBeenCalledTimes(2);
  });

  it('brings what is new by itself', async () => {
    const signals = fakeSignals();
    const getRecord = jest
      .fn()
      .mockResolvedValueOnce(recordDetail())
      .mockResolvedValue(recordDetail({ markdown: '# T\n\nTwo queues.\n' }));
    renderDecisions(fakeApi({ getRecord }), { at, signals: signals.api });
    await screen.findByText('We keep one queue.');

    act(() => signals.send('xops-adr'));

    expect(await screen.findByText('Two queues.')).toBeInTheDocument();
  });

  it('says that it is the last good copy while the host fails', async () => {
    renderRecord(richDetail({ source: staleSource() }));

    expect(await screen.findByRole('alert')).toHaveTextContent(
      /One source cannot be read.*The copy of 1 h ago/,
    );
    expect(screen.getByText('by themselves')).toBeInTheDocument();
  });

  it('says what failed, what may be the reason, and tries again', async () => {
    const getRecord = jest
      .fn()
      .mockRejectedValueOnce(new Error('No decision record'))
      .mockResolvedValue(recordDetail());
    renderDecisions(fakeApi({ getRecord }), { at });

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('No decision record');
    expect(alert).toHaveTextContent(/may have been removed/);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await heading()).toBeInTheDocument();
  });

  it('shows what is executable in a record as nothing at all', async () => {
    renderRecord(
      recordDetail({
        markdown:
          '# T\n\n<script>window.hurt = true</script><img src=x onerror="window.hurt = true"><form><input></form>\n\nSafe words\n',
      }),
    );
    await screen.findByText('Safe words');

    const article = screen.getByRole('article');
    expect(within(article).queryByRole('textbox')).toBeNull();
    expect(Object.keys(window)).not.toContain('hurt');
  });

  it('keeps status, owner, date and findings in sight, and leads to the graph', async () => {
    renderRecord();
    await heading();

    expect(screen.getByText('1 error')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'In the graph' })).toHaveAttribute(
      'href',
      '/decisions/graph?focus=0a1b2c3d4e%3Adocs%2Fadr%2F0007-one-queue.md&depth=1',
    );
  });

  it('says when a file is no decision', async () => {
    const record = { ...recordDetail().record, kind: 'template' as const };
    renderRecord(recordDetail({ record }));

    expect(
      await screen.findByText('This file is no decision: template.'),
    ).toBeInTheDocument();
  });
});

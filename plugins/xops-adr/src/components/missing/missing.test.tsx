import { screen, waitFor, within } from '@testing-library/react';
import { recordList, recordSummary } from '../../__testUtils__/fixtures';
import { fakeApi, renderDecisions } from '../../__testUtils__/renderDecisions';

const missing = () =>
  fakeApi({
    listRecords: async () => recordList([recordSummary()]),
    getRecord: async () => {
      throw new Error(
        "No decision record '0a1b2c3d4e:docs/adr/9-bell-tower.md'",
      );
    },
  });
const hrefs = (element: HTMLElement) =>
  within(element)
    .getAllByRole('link')
    .map(link => link.getAttribute('href'));

describe('an address that leads nowhere', () => {
  it('says so below the tabs, and where to go from there', async () => {
    renderDecisions(missing(), { at: '/decisions/nothing-here' });

    const heading = await screen.findByRole('heading', {
      name: 'There is no page “nothing-here” here',
    });
    expect(screen.getByRole('tab', { name: 'Graph' })).toBeInTheDocument();
    expect(hrefs(within(document.body).getByRole('main'))).toEqual([
      '/decisions',
      '/decisions/records?q=nothing+here',
    ]);
    expect(heading).toBeVisible();
    expect(document.title).toMatch(/^Not found — Decisions — /);
  });

  it('stands nowhere else', async () => {
    renderDecisions(missing(), { at: '/decisions/graph' });

    await screen.findByRole('tab', { name: 'Graph' });
    await waitFor(() => expect(document.title).toMatch(/^Graph — /));
    expect(screen.queryByText(/There is no page/)).toBeNull();
  });

  it('gives advice and other ways to a decision that is not there', async () => {
    renderDecisions(missing(), {
      at: '/decisions/component/default/ferry/0a1b2c3d4e/docs/adr/9-bell-tower.md',
    });

    expect(await screen.findByRole('alert')).toHaveTextContent(
      /No decision record.*may have been removed or moved/,
    );
    const ways = screen.getByRole('navigation', { name: 'Other ways to it' });
    expect(hrefs(ways)).toEqual([
      '/decisions/records?q=bell+tower',
      '/decisions/records?entity=component%3Adefault%2Fferry',
      '/catalog/default/component/ferry',
      '/decisions/sources',
      '/decisions',
    ]);
    expect(document.title).toMatch(/^Not found — Decisions — /);
  });

  it('leads from the beginning of a record’s address to the decisions of its entity', async () => {
    const api = missing();
    renderDecisions(api, { at: '/decisions/component/default/ferry' });

    await waitFor(() =>
      expect(api.listRecords).toHaveBeenCalledWith(
        expect.objectContaining({ entity: ['component:default/ferry'] }),
        expect.anything(),
      ),
    );
    expect(api.getRecord).not.toHaveBeenCalled();
  });
});

describe('the browser’s title', () => {
  it('names the decision, then where it stands', async () => {
    renderDecisions(fakeApi(), {
      at: '/decisions/component/default/ferry/0a1b2c3d4e/docs/adr/0007-one-queue.md',
    });

    await waitFor(() =>
      expect(document.title).toMatch(
        /^ADR-0007: Keep one queue for all terminals — Decisions — /,
      ),
    );
  });

  it.each([
    ['', 'Decisions — '],
    ['/reviews', 'Reviews — Decisions — '],
    ['/findings', 'Findings — Decisions — '],
    ['/sources', 'Sources — Decisions — '],
  ])('names the tab at %j', async (path, title) => {
    renderDecisions(fakeApi(), { at: `/decisions${path}` });

    await waitFor(() => expect(document.title.startsWith(title)).toBe(true));
  });
});

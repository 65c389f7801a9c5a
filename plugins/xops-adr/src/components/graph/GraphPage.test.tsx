import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { graphEdge, graphNode, recordGraph } from '../../__testUtils__/graphs';
import { fakeApi, renderDecisions } from '../../__testUtils__/renderDecisions';

const [old, current, alone] = [4, 7, 9].map(number =>
  graphNode(number, { title: `Decision ${number}` }),
);
const graph = recordGraph(
  [old, current, alone],
  [
    graphEdge(current, old),
    graphEdge(old, current, { type: 'amendedBy', oneSided: true }),
    graphEdge(current, undefined),
    graphEdge(old, current, { cyclic: true }),
  ],
);
const at = '/decisions/graph';

function renderGraph(address = at) {
  const api = fakeApi({ getGraph: async () => graph });
  renderDecisions(api, { at: address });
  return api;
}

const drawing = () =>
  screen.findByRole('group', { name: /^Graph of decisions/ });
/** jsdom has no pointer events. */
function pointerEvent(type: string, init: Record<string, unknown>) {
  return Object.assign(new MouseEvent(type, { bubbles: true, ...init }), {
    pointerType: init.pointerType,
  });
}

const viewOf = (element: Element) => element.getAttribute('viewBox');

describe('the graph', () => {
  it('shows decisions as links to their pages, each with its status in a word', async () => {
    renderGraph();

    const links = within(await drawing()).getAllByRole('link');
    expect(links.map(link => link.getAttribute('href'))).toEqual([
      '/decisions/component/default/ferry/0a1b2c3d4e/docs/adr/4.md',
      '/decisions/component/default/ferry/0a1b2c3d4e/docs/adr/7.md',
    ]);
    expect(links[0]).toHaveTextContent(/ADR-4.*Accepted.*Decision 4/);
  });

  it('says in words what its lines mean, and what is wrong with them', async () => {
    renderGraph();
    await drawing();

    const legend = screen.getByRole('list', { name: 'Legend' });
    expect(
      within(legend)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      'supersedes',
      'amended by',
      'only one of the two records says it',
      'the target does not exist',
      'closes a circle',
    ]);
    expect(screen.getByText('missing')).toBeInTheDocument();
    expect(screen.getByText('missing: ADR-0099')).toBeInTheDocument();
    expect(screen.getByText('circle')).toBeInTheDocument();
  });

  it('tells what supersedes a part alone from what supersedes all, on the line and in the legend', async () => {
    const partial = graphEdge(current, old, { partial: true });
    const whole = graphEdge(alone, old);
    renderDecisions(
      fakeApi({
        getGraph: async () =>
          recordGraph([old, current, alone], [partial, whole]),
      }),
      { at },
    );

    const lines = [
      ...(await drawing()).querySelectorAll('path[marker-end]'),
    ].map(line => line.getAttribute('stroke-dasharray'));
    expect(new Set(lines).size).toBe(2);
    expect(within(await drawing()).getByText('in part')).toBeInTheDocument();
    expect(
      within(screen.getByRole('list', { name: 'Legend' }))
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual(['supersedes (in part)', 'supersedes']);
  });

  it('names the box of decisions whose entity is in no system after the entity', async () => {
    const homeless = graphNode(5, { systems: [] });
    renderDecisions(
      fakeApi({
        getGraph: async () =>
          recordGraph([old, homeless], [graphEdge(homeless, old)]),
      }),
      { at },
    );

    await drawing();
    expect(screen.getByText('crossing')).toBeInTheDocument();
    expect(screen.getByText('ferry (in no system)')).toBeInTheDocument();
  });

  it('is a table too', async () => {
    renderGraph(`${at}?view=table`);

    const table = await screen.findByRole('table');
    const [, first, , broken] = within(table).getAllByRole('row');
    expect(first).toHaveTextContent(/Decision 7.*supersedes.*Decision 4/);
    expect(
      within(first).getByRole('link', { name: /Decision 4/ }),
    ).toBeInTheDocument();
    expect(broken).toHaveTextContent(/ADR-0099.*The target does not exist/);
  });

  it('opens a decision', async () => {
    const api = renderGraph();

    await userEvent.click(
      within(await drawing()).getByRole('link', { name: /Decision 4/ }),
    );

    await waitFor(() => expect(api.getRecord).toHaveBeenCalled());
  });

  it('shows what is around a decision by f, and all of it again', async () => {
    const api = renderGraph();
    within(await drawing())
      .getByRole('link', { name: /Decision 4/ })
      .focus();

    await userEvent.keyboard('f');
    await waitFor(() =>
      expect(api.getGraph).toHaveBeenLastCalledWith(
        expect.objectContaining({ focus: old.recordId, depth: 1 }),
        expect.anything(),
      ),
    );
    await userEvent.selectOptions(
      await screen.findByRole('combobox', { name: 'Steps away' }),
      '3',
    );
    await waitFor(() =>
      expect(api.getGraph).toHaveBeenLastCalledWith(
        expect.objectContaining({ focus: old.recordId, depth: 3 }),
        expect.anything(),
      ),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Show all decisions' }),
    );

    await waitFor(() =>
      expect(api.getGraph).toHaveBeenLastCalledWith(
        expect.not.objectContaining({ focus: expect.anything() }),
        expect.anything(),
      ),
    );
  });

  it('leaves out what nothing is linked to, and shows it on demand', async () => {
    renderGraph();
    await drawing();
    expect(screen.getByRole('status')).toHaveTextContent(
      '2 decisions, 4 links',
    );

    await userEvent.click(
      screen.getByRole('button', { name: 'Show 1 without links' }),
    );

    expect(
      await screen.findByRole('link', { name: /Decision 9/ }),
    ).toBeInTheDocument();
  });

  it('is zoomed and moved by buttons and by keys', async () => {
    renderGraph();
    const element = await drawing();
    const whole = viewOf(element);

    await userEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
    const near = viewOf(element);
    expect(near).not.toBe(whole);
    await userEvent.click(
      screen.getByRole('button', { name: 'Show the whole graph' }),
    );
    expect(viewOf(element)).toBe(whole);

    element.focus();
    await userEvent.keyboard('+');
    expect(viewOf(element)).toBe(near);
    await userEvent.keyboard('{ArrowRight}');
    expect(viewOf(element)).not.toBe(near);
    await userEvent.keyboard('0');
    expect(viewOf(element)).toBe(whole);
    await userEvent.keyboard('-');
    expect(viewOf(element)).not.toBe(whole);
  });

  it('is dragged by the mouse, and by a finger once it is zoomed', async () => {
    renderGraph();
    const element = await drawing();
    const whole = viewOf(element);
    const drag = (pointerType: string) => {
      const held = { pointerType, buttons: 1 };
      fireEvent(element, pointerEvent('pointerdown', { ...held, clientX: 0 }));
      fireEvent(element, pointerEvent('pointermove', { ...held, clientX: 9 }));
    };

    drag('touch');
    expect(viewOf(element)).toBe(whole);
    await userEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
    const near = viewOf(element);
    drag('touch');
    const moved = viewOf(element);
    expect(moved).not.toBe(near);
    drag('mouse');

    expect(viewOf(element)).not.toBe(moved);
  });

  it('leaves the wheel to the page, unless Ctrl is held', async () => {
    renderGraph();
    const element = await drawing();
    const whole = viewOf(element);

    fireEvent.wheel(element, { deltaY: -100 });
    expect(viewOf(element)).toBe(whole);
    fireEvent.wheel(element, { deltaY: -100, ctrlKey: true });

    expect(viewOf(element)).not.toBe(whole);
  });

  it('says how links are written where there are none', async () => {
    renderDecisions(
      fakeApi({ getGraph: async () => recordGraph([alone], []) }),
      { at },
    );

    expect(
      await screen.findByText(/None of these decisions refers to another/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /Decision 9/ }),
    ).toBeInTheDocument();
  });

  it('says how many are left out of an answer that was cut', async () => {
    renderDecisions(
      fakeApi({ getGraph: async () => ({ ...graph, totalItems: 903 }) }),
      { at },
    );

    await drawing();
    expect(screen.getByRole('status')).toHaveTextContent(
      /900 more match and are left out/,
    );
  });

  it('says what failed, and tries again', async () => {
    const getGraph = jest
      .fn()
      .mockRejectedValueOnce(new Error('Down'))
      .mockResolvedValue(graph);
    renderDecisions(fakeApi({ getGraph }), { at });

    expect(await screen.findByRole('alert')).toHaveTextContent('Down');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await drawing()).toBeInTheDocument();
  });
});

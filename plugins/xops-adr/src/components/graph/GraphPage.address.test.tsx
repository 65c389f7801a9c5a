import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { graphEdge, graphNode, recordGraph } from '../../__testUtils__/graphs';
import { fakeApi, renderDecisions } from '../../__testUtils__/renderDecisions';

const [old, current, alone] = [4, 7, 9].map(number =>
  graphNode(number, { title: `Decision ${number}` }),
);

function renderGraph(query = '') {
  const api = fakeApi({
    getGraph: async () =>
      recordGraph([old, current, alone], [graphEdge(current, old)]),
  });
  renderDecisions(api, { at: `/decisions/graph${query}` });
  return { asked: () => api.getGraph.mock.lastCall?.[0] };
}

const drawing = () =>
  screen.findByRole('group', { name: /^Graph of decisions/ });

describe('the address of the graph', () => {
  it('holds what it is focused on, how far it looks, and its filters', async () => {
    const { asked } = renderGraph(
      `?focus=${encodeURIComponent(
        current.recordId,
      )}&depth=2&status=accepted&system=system:default/crossing`,
    );

    const focused = within(await drawing()).getByRole('link', {
      current: true,
    });
    expect(focused).toHaveTextContent('Decision 7');
    expect(asked()).toMatchObject({
      focus: current.recordId,
      depth: 2,
      status: ['accepted'],
      system: ['system:default/crossing'],
    });
    expect(screen.getByRole('combobox', { name: 'Steps away' })).toHaveValue(
      '2',
    );
  });

  it('holds whether decisions without links are shown', async () => {
    renderGraph('?unlinked=shown');

    expect(
      within(await drawing()).getByRole('link', { name: /Decision 9/ }),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Hide 1 without links' }),
    );

    await waitFor(() =>
      expect(screen.queryByRole('link', { name: /Decision 9/ })).toBeNull(),
    );
  });

  it('takes a depth that is none for one step', async () => {
    const { asked } = renderGraph(`?focus=${old.recordId}&depth=90`);
    await drawing();

    expect(asked()).toMatchObject({ depth: 1 });
  });
});

describe('the graph by the keyboard', () => {
  it('is focused on a decision that is typed', async () => {
    const { asked } = renderGraph();
    await drawing();

    await userEvent.type(
      screen.getByRole('textbox', { name: 'Around one decision' }),
      'Decision 4{ArrowDown}{Enter}',
    );

    await waitFor(() => expect(asked()).toMatchObject({ focus: old.recordId }));
  });

  it('brings the decision that is reached into sight', async () => {
    renderGraph('?unlinked=shown');
    const element = await drawing();
    const links = within(element).getAllByRole('link');
    for (let step = 0; step < 6; step += 1) {
      await userEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
    }
    const near = element.getAttribute('viewBox');

    links[0].focus();
    await waitFor(() => expect(element.getAttribute('viewBox')).not.toBe(near));
    const first = element.getAttribute('viewBox');
    links.at(-1)?.focus();

    await waitFor(() =>
      expect(element.getAttribute('viewBox')).not.toBe(first),
    );
  });

  it('leaves keys to the browser that are pressed with Ctrl', async () => {
    renderGraph();
    const element = await drawing();
    const whole = element.getAttribute('viewBox');

    element.focus();
    await userEvent.keyboard('{Control>}+{/Control}');

    expect(element.getAttribute('viewBox')).toBe(whole);
  });
});

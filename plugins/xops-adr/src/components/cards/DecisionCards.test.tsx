import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import {
  type DecisionCardBlueprintParams,
  DecisionCardBlueprint,
  type DecisionCardProps,
} from '@xops/plugin-xops-adr-react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { lazy } from 'react';
import { recordDetail } from '../../__testUtils__/fixtures';
import { fakeApi, renderDecisions } from '../../__testUtils__/renderDecisions';

jest.mock('../markdown/MarkdownBody', () => ({
  MarkdownBody: () => <p>The text of the decision</p>,
}));

type Loader = DecisionCardBlueprintParams['loader'];

/** Shows what the card was given. */
function TideCard({ recordId, entityRef }: DecisionCardProps) {
  return (
    <p>
      Tide of {recordId} under {entityRef}
    </p>
  );
}

/** A decision's page in an app with another plugin that brings these cards. */
function renderCards(loaders: Record<string, Loader>) {
  const harbour = createFrontendPlugin({
    pluginId: 'harbour',
    extensions: Object.entries(loaders).map(([title, loader]) =>
      DecisionCardBlueprint.make({
        name: title.toLowerCase(),
        params: { title, loader },
      }),
    ),
  });
  renderDecisions(fakeApi({ getRecord: async () => recordDetail() }), {
    at: '/decisions/component/default/ferry/0a1b2c3d4e/docs/adr/0007-one-queue.md',
    features: [harbour],
  });
}

const card = (name: string) => screen.findByRole('region', { name });
const text = () => screen.findByText('The text of the decision');

describe('cards of other plugins', () => {
  let consoleError: jest.SpyInstance;
  beforeEach(() => {
    // React tells of every error that a boundary catches.
    consoleError = jest.spyOn(console, 'error').mockReturnValue();
  });
  afterEach(() => consoleError.mockRestore());

  it('stand beside the decision and know which one it is', async () => {
    renderCards({ Tide: async () => TideCard });

    const rail = await screen.findByRole('complementary', {
      name: 'What the record says',
    });
    const tide = await within(rail).findByRole('region', { name: 'Tide' });
    expect(
      await within(tide).findByText(
        'Tide of 0a1b2c3d4e:docs/adr/0007-one-queue.md under component:default/ferry',
      ),
    ).toBeInTheDocument();
    expect(
      within(tide).getByRole('heading', { level: 3, name: 'Tide' }),
    ).toBeInTheDocument();
  });

  it('show a skeleton while they load, and the page does not wait', async () => {
    renderCards({ Tide: () => new Promise(() => {}) });

    expect(
      await within(await card('Tide')).findByRole('status', {
        name: 'Loading Tide',
      }),
    ).toBeInTheDocument();
    expect(await text()).toBeInTheDocument();
  });

  it('show the skeleton too while a part of them waits', async () => {
    const Waiting = lazy(() => new Promise<never>(() => {}));
    renderCards({ Tide: async () => Waiting });

    const tide = await card('Tide');
    expect(
      await within(tide).findByRole('status', { name: 'Loading Tide' }),
    ).toBeInTheDocument();
    expect(await text()).toBeInTheDocument();
  });

  it('say that they could not be loaded, and are loaded again', async () => {
    const loader = jest
      .fn<ReturnType<Loader>, []>()
      .mockRejectedValueOnce(new Error('The tide table is closed.'))
      .mockResolvedValue(TideCard);
    renderCards({ Tide: loader });

    const tide = await card('Tide');
    expect(await within(tide).findByRole('alert')).toHaveTextContent(
      /This card does not work.*The tide table is closed\..*The rest of the page/,
    );
    await userEvent.click(
      within(tide).getByRole('button', { name: 'Try again' }),
    );
    expect(await within(tide).findByText(/^Tide of/)).toBeInTheDocument();
  });

  it('fail alone: the decision and the other cards stand, and another try mends', async () => {
    let broken = true;
    const Gauge = () => {
      if (broken) {
        throw new TypeError('The gauge has no needle.');
      }
      return <p>Two metres</p>;
    };
    renderCards({ Gauge: async () => Gauge, Tide: async () => TideCard });

    const gauge = await card('Gauge');
    expect(await within(gauge).findByRole('alert')).toHaveTextContent(
      'The gauge has no needle.',
    );
    expect(await text()).toBeInTheDocument();
    expect(
      await within(await card('Tide')).findByText(/^Tide of/),
    ).toBeInTheDocument();

    broken = false;
    await userEvent.click(
      within(gauge).getByRole('button', { name: 'Try again' }),
    );
    expect(await within(gauge).findByText('Two metres')).toBeInTheDocument();
  });

  it('are not there where no plugin brings one', async () => {
    renderCards({});

    await text();
    expect(screen.queryByRole('region', { name: 'Tide' })).toBeNull();
  });
});

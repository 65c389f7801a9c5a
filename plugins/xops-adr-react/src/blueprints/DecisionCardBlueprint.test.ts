import { createExtensionTester } from '@backstage/frontend-test-utils';
import { DecisionCardBlueprint } from './DecisionCardBlueprint';

describe('DecisionCardBlueprint', () => {
  it('hands the card over under the id of its extension, unloaded', () => {
    const loader = jest.fn();
    const tester = createExtensionTester(
      DecisionCardBlueprint.make({
        name: 'example',
        params: { title: 'Example', loader },
      }),
    );

    expect(tester.get(DecisionCardBlueprint.dataRefs.card)).toEqual({
      id: 'decision-card:example',
      title: 'Example',
      loader,
    });
    expect(loader).not.toHaveBeenCalled();
  });

  it('attaches the card to the rail of the page of a decision', () => {
    const card = DecisionCardBlueprint.make({
      name: 'example',
      params: { title: 'Example', loader: jest.fn() },
    });

    expect(card).toHaveProperty('attachTo', {
      id: 'page:xops-adr/decision',
      input: 'cards',
    });
  });
});

import { sourceState, staleSource } from '../__testUtils__/fixtures';
import { orderSources } from './sourceLook';

describe('orderSources', () => {
  it('puts those first that need somebody, then goes by name', () => {
    const sources = [
      sourceState({ name: 'b' }),
      sourceState({ name: 'a' }),
      sourceState({ name: 'c', state: 'waiting' }),
      staleSource({ name: 'd' }),
      staleSource({ name: 'e', state: 'failed' }),
    ];

    expect(
      orderSources(sources)
        .map(({ name }) => name)
        .join(''),
    ).toBe('edcab');
  });
});

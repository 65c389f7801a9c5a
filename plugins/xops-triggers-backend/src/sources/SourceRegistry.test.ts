import { ReadingSource } from '@xops/plugin-xops-triggers-node';
import { z } from 'zod';
import { SourceRegistry } from './SourceRegistry';

const moon: ReadingSource<{ phase: string }> = {
  id: 'moon.phase',
  description: 'How full the moon is',
  parameters: z.strictObject({
    phase: z.enum(['new', 'full']).default('full'),
  }),
  unit: ({ phase }) =>
    phase === 'full' ? { kind: 'percent' } : { kind: 'flag' },
  intervalSeconds: 60,
  timeToLiveSeconds: 120,
  read: async requests =>
    new Map(
      requests.map(({ key, parameters }) => [
        key,
        {
          quality: 'ok' as const,
          value: parameters.phase.length,
          explanation: [],
        },
      ]),
    ),
};

function registryOf(...sources: ReadingSource<{ phase: string }>[]) {
  const registry = new SourceRegistry();
  sources.forEach(source => registry.add(source));
  return registry;
}

describe('SourceRegistry', () => {
  it('completes parameters, and tells the unit that they give', () => {
    const registry = registryOf(moon);
    const spec = { source: 'moon.phase', parameters: {} };
    expect(registry.check(spec)).toMatchObject({
      parameters: { phase: 'full' },
      unit: { kind: 'percent' },
    });
    expect(registry.unitOf({ ...spec, parameters: { phase: 'new' } })).toEqual({
      kind: 'flag',
    });
  });

  it('hands every source parameters that it has checked', async () => {
    const [source] = registryOf(moon).list();
    const results = await source.read([{ key: 'a', parameters: {} }], {
      signal: new AbortController().signal,
      now: new Date(0),
    });
    expect(results.get('a')).toMatchObject({ value: 4 });
  });

  it.each([
    [
      { source: 'tide', parameters: {} },
      "No reading source 'tide' is installed; there are 'moon.phase'",
    ],
    [
      { source: 'moon.phase', parameters: { phase: 'half' } },
      "'moon.phase' does not take these parameters",
    ],
    [{ source: 'moon.phase', parameters: { fase: 'full' } }, 'fase'],
  ])('refuses %j in words', (spec, words) => {
    const registry = registryOf(moon);
    expect(() => registry.check(spec)).toThrow(words);
    expect(registry.unitOf(spec)).toBeUndefined();
  });

  it('refuses two sources of one name', () => {
    expect(() => registryOf(moon, moon)).toThrow(
      "Two reading sources are called 'moon.phase'",
    );
  });
});

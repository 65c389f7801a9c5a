import { createExtensionTester } from '@backstage/frontend-test-utils';
import {
  type ApiHolder,
  type ApiRef,
  routeResolutionApiRef,
} from '@backstage/frontend-plugin-api';
import {
  type AttentionSource,
  HomeAttentionBlueprint,
  HomeTileBlueprint,
} from '@xops/plugin-xops-home-react';
import { fakeApi } from '../__testUtils__/fakeApi';
import {
  hoursFromNow,
  RULE_ID,
  ruleList,
  ruleSummary,
  unboundRule,
} from '../__testUtils__/fixtures';
import { type TriggersApi, triggersApiRef } from '../api/TriggersApi';
import { rootRouteRef } from '../routes';
import {
  brokenSource,
  firingSource,
  mandatesSource,
  triggersTileExtension,
  unboundSource,
} from './extensions';

const { signal } = new AbortController();

function holder(api: TriggersApi): ApiHolder {
  const implementations: Record<string, unknown> = {
    [triggersApiRef.id]: api,
    [routeResolutionApiRef.id]: {
      resolve: (ref: unknown) =>
        ref === rootRouteRef
          ? () => '/triggers'
          : ({ ruleId }: { ruleId: string }) => `/triggers/rules/${ruleId}`,
    },
  };
  return {
    get: <T>(ref: ApiRef<T>) => implementations[ref.id] as T | undefined,
  };
}

const { source: data } = HomeAttentionBlueprint.dataRefs;
const firing = createExtensionTester(firingSource).get(data);
const broken = createExtensionTester(brokenSource).get(data);
const unbound = createExtensionTester(unboundSource).get(data);
const mandates = createExtensionTester(mandatesSource).get(data);

const itemsOf = (source: AttentionSource, api: TriggersApi) =>
  source.loader({ apis: holder(api), signal });

describe('what triggers bring to the home page', () => {
  it('is a tile under "watch", which opens the page', async () => {
    const tile = createExtensionTester(triggersTileExtension).get(
      HomeTileBlueprint.dataRefs.tile,
    );

    expect(tile).toMatchObject({ title: 'Triggers', step: 'watch' });
    expect(tile.routeRef).toBe(rootRouteRef);
    await expect(
      tile.loader({ apis: holder(fakeApi()), signal }),
    ).resolves.toMatchObject({ headline: { value: '2' } });
  });

  it.each([
    ['firing', firing, 'Firing'],
    ['broken', broken, 'Never evaluated'],
  ] as const)('is what is %s', async (group, source, toneWord) => {
    const state = group === 'firing' ? 'firing' : undefined;
    const api = fakeApi({
      listRules: async () => ruleList([ruleSummary({ state, group })]),
    });

    await expect(itemsOf(source, api)).resolves.toMatchObject([
      { toneWord, link: `/triggers/rules/${RULE_ID}` },
    ]);
    expect(api.listRules).toHaveBeenCalledWith(
      expect.objectContaining({ group }),
      signal,
    );
  });

  it('is rows that nothing measures', async () => {
    const api = fakeApi({
      listUnbound: async () => ({ items: [unboundRule()] }),
    });

    await expect(itemsOf(unbound, api)).resolves.toMatchObject([
      { link: '/triggers/unbound' },
    ]);
  });

  it('is mandates that end soon', async () => {
    const api = fakeApi({
      listMandates: async () => ({
        items: [
          {
            id: 'm1',
            declaration: {
              kind: 'iot',
              title: 'The plant',
              evidenceUrl: 'https://example.org/a',
              owner: 'group:default/a',
              validFrom: hoursFromNow(-9),
              validUntil: hoursFromNow(48),
            },
            declaredBy: 'user:default/ines',
            declaredAt: hoursFromNow(-9),
            validity: 'valid',
          },
        ],
      }),
    });

    await expect(itemsOf(mandates, api)).resolves.toMatchObject([
      { link: '/triggers/mandates', toneWord: 'Ends soon' },
    ]);
  });
});

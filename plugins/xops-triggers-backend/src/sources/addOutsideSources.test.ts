import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { z } from 'zod';
import { addOutsideSources } from './addOutsideSources';
import { SourceRegistry } from './SourceRegistry';

function sourcesOf(triggers: object) {
  const registry = new SourceRegistry();
  addOutsideSources(registry, {
    auth: mockServices.auth(),
    catalog: catalogServiceMock(),
    config: new ConfigReader({ xops: { triggers } }),
    now: () => new Date(),
  });
  return registry.list();
}
const configured = {
  pullRequests: { interval: { seconds: 20 } },
  httpEndpoints: [
    {
      id: 'tickets',
      url: 'http://a/?key=hunter2',
      headers: { authorization: 'hunter2' },
      unit: { kind: 'count' },
    },
  ],
  prometheus: [{ id: 'main', baseUrl: 'http://prometheus:9090' }],
};

describe('addOutsideSources', () => {
  it('adds what the configuration gives something to read', () => {
    expect(sourcesOf({}).map(({ id }) => id)).toEqual(['pullRequests.rate']);
    expect(sourcesOf(configured).map(({ id }) => id)).toEqual([
      'http.json',
      'prometheus',
      'pullRequests.rate',
    ]);
  });

  it('keeps a value for longer than the time to the next one', () => {
    const kept = sourcesOf(configured).map(it => [
      it.id,
      it.intervalSeconds,
      it.timeToLiveSeconds,
    ]);
    expect(kept).toEqual([
      ['http.json', 60, 900],
      ['prometheus', 60, 900],
      ['pullRequests.rate', 20, 3600],
    ]);
  });

  it('shows the page which endpoints and servers there are, and no address', () => {
    const schemas = JSON.stringify(
      sourcesOf(configured).map(it =>
        z.toJSONSchema(it.parameters, { io: 'input' }),
      ),
    );
    expect(schemas).toContain('"enum":["tickets"]');
    expect(schemas).toContain('"enum":["main"]');
    expect(schemas).not.toContain('hunter2');
  });
});

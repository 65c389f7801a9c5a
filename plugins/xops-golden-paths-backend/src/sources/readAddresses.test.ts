import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { ancestryOf, locationOf } from '../__testUtils__/catalogWithAncestry';
import {
  componentOf,
  forgedAnnotations,
  integrationsConfig,
} from '../__testUtils__/fixtures';
import { readAddresses } from './readAddresses';

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader(integrationsConfig),
);
const entity = componentOf('checkout', forgedAnnotations);
const branch = 'https://git.example.com/me/evil/src/branch/main';
const root = locationOf('generated-1', {
  type: 'url',
  target: `${branch}/catalog-info.yaml`,
  presence: 'optional',
});

function addressesBelow(...locations: Entity[]) {
  return readAddresses(ancestryOf(entity, ...locations), integrations);
}

describe('readAddresses', () => {
  it('is the target of the Location of a provider or a registration', () => {
    expect(addressesBelow(root)).toEqual([`${branch}/catalog-info.yaml`]);
  });

  it('looks at no annotation of a Location either', () => {
    const forged = {
      ...root,
      metadata: { ...root.metadata, annotations: forgedAnnotations },
    };
    expect(addressesBelow(forged)).toEqual([`${branch}/catalog-info.yaml`]);
  });

  it('resolves what a Location in a file says as the catalog does', () => {
    expect(
      addressesBelow(
        locationOf('all', {
          targets: ['./a.yaml', 'b/c.yaml', 'https://github.com/a/b/x.yaml'],
        }),
        root,
      ),
    ).toEqual([
      'https://github.com/a/b/x.yaml',
      `${branch}/a.yaml`,
      `${branch}/b/c.yaml`,
    ]);
  });

  it('tells every repository that a Location names', () => {
    const foreign = 'https://git.example.com/secret/vault/src/branch/main/a';
    expect(
      addressesBelow(
        locationOf('all', { target: './real.yaml', targets: [foreign] }),
        root,
      ),
    ).toEqual([foreign, `${branch}/real.yaml`]);
  });

  it('tells all parents of an entity', () => {
    const other = locationOf('generated-2', { target: `${branch}/other.yaml` });
    const { rootEntityRef } = ancestryOf(entity);
    expect(
      readAddresses(
        {
          rootEntityRef,
          items: [
            {
              entity,
              parentEntityRefs: [
                'location:default/generated-1',
                'location:default/generated-2',
              ],
            },
            { entity: root, parentEntityRefs: [] },
            { entity: other, parentEntityRefs: [] },
          ],
        },
        integrations,
      ),
    ).toEqual([`${branch}/catalog-info.yaml`, `${branch}/other.yaml`]);
  });

  it('tells the type of what is no web address', () => {
    expect(
      addressesBelow(
        locationOf('generated-1', { type: 'file', target: '/srv/all.yaml' }),
      ),
    ).toEqual(['file:/srv/all.yaml']);
  });

  it('knows nothing about what comes from no Location', () => {
    expect(addressesBelow()).toEqual([]);
    expect(addressesBelow(componentOf('other'), root)).toEqual([]);
    expect(addressesBelow(locationOf('all', { target: './a.yaml' }))).toEqual(
      [],
    );
  });

  it('ends when Locations name each other', () => {
    const ancestry = ancestryOf(entity, root);
    ancestry.items[1].parentEntityRefs = ['location:default/generated-1'];
    expect(readAddresses(ancestry, integrations)).toEqual([
      `${branch}/catalog-info.yaml`,
    ]);
  });

  it('gives up on Locations whose targets multiply', () => {
    const many = Array.from({ length: 40 }, (_, index) => `./${index}.yaml`);
    const first = locationOf('first', { targets: many });
    const second = locationOf('second', { targets: many });
    expect(addressesBelow(first, root)).toHaveLength(40);
    expect(addressesBelow(second, first, root)).toEqual([]);
  });
});

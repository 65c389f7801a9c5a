import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { RecordLink } from '@xops/plugin-xops-adr-common';
import { decisionOf, sourceOf } from '../__testUtils__/records';
import { addressParser } from '../sources/knownAddress';
import { checkLocation } from './checkLocation';
import { OtherRepositories } from './OtherRepositories';
import { placeOf } from './readFiles';

const basket = sourceOf('docs/adr', { repository: 'shop/basket' });
const BASKET = 'https://git.example.com/shop/basket/src/branch/main/docs';
const link = (href: string, type: RecordLink['type'] = 'supersedes') => ({
  type,
  target: 'Baskets',
  href,
  line: 4,
});
const record = (links: RecordLink[]) =>
  decisionOf({ path: 'docs/adr/1.md', title: 'One', links });

describe('links to records of other repositories', () => {
  const findRepositories = jest.fn(async () => [
    {
      locationKey: basket.locationKey,
      repositoryKey: 'git.example.com/shop/basket',
      branch: '',
    },
  ]);
  const others = new OtherRepositories({
    sources: { findRepositories },
    parseAddress: addressParser(
      ScmIntegrations.fromConfig(
        new ConfigReader({
          integrations: {
            gitea: [
              { host: 'git.example.com', baseUrl: 'https://git.example.com' },
            ],
          },
        }),
      ),
    ),
  });

  it('are found where the repository is read', async () => {
    await expect(
      others.find([
        record([
          link(`${BASKET}/adr/7.md#why`),
          link(`${BASKET}/adr`),
          link('2.md'),
          link('https://git.example.com/shop/none/src/branch/main/a.md'),
        ]),
      ]),
    ).resolves.toEqual(
      new Map([
        [`${BASKET}/adr/7.md#why`, `${basket.locationKey}:docs/adr/7.md`],
      ]),
    );
  });

  it('cost nothing where there are none', async () => {
    findRepositories.mockClear();
    await expect(others.find([record([link('2.md')])])).resolves.toEqual(
      new Map(),
    );
    expect(findRepositories).not.toHaveBeenCalled();
  });

  it.each(['supersedes', 'supersededBy'] as const)(
    'are kept with the record that says %s',
    async type => {
      const one = record([link(`${BASKET}/adr/7.md`, type)]);
      const { address, locationKey } = sourceOf('docs/adr');
      const { entries } = checkLocation({
        location: {
          ...address,
          locationKey,
          rootUrl: '',
          paths: ['docs/adr'],
        },
        readings: [
          {
            path: one.path,
            fileHash: '1',
            reading: {
              path: one.path,
              records: [one],
              findings: [],
              disabled: [],
            },
          },
        ],
        markdown: new Map([[placeOf(one), 'words']]),
        today: '2026-11-21',
        exists: () => false,
        rules: {},
        elsewhere: await others.find([one]),
      });
      const to = `${basket.locationKey}:docs/adr/7.md`;
      expect(entries[0].record.links).toEqual([
        { ...link(`${BASKET}/adr/7.md`, type), recordId: to },
      ]);
      expect(entries[0].edges).toContainEqual(
        expect.objectContaining({
          from: `${locationKey}:docs/adr/1.md`,
          to,
          type,
          line: 4,
          broken: false,
        }),
      );
    },
  );
});

import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { repositoryOfEntity } from './repositoryOfEntity';
import { repositoryTitle } from './RepositoryName';

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader({
    integrations: {
      bitbucketServer: [
        { host: 'bitbucket.example.com', username: 'a', password: 'b' },
      ],
      github: [{ host: 'ghe.example.com', token: 'a' }],
      gitlab: [
        {
          host: 'code.example.com',
          baseUrl: 'https://code.example.com/gitlab',
          apiBaseUrl: 'https://code.example.com/gitlab/api/v4',
          token: 'a',
        },
      ],
      gitea: [
        { host: 'localhost:3000', baseUrl: 'http://localhost:3000' },
        { host: 'git.example.com', baseUrl: 'https://git.example.com/git' },
      ],
    },
  }),
);

const titleOf = (annotations: Record<string, string>) => {
  const found = repositoryOfEntity(
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'shop', annotations },
    },
    integrations,
  );
  return found && repositoryTitle(found);
};

describe('repositoryOfEntity', () => {
  it.each([
    ['https://github.com/acme/shop/tree/main/', 'github.com/acme/shop'],
    ['https://github.com/acme/shop.git', 'github.com/acme/shop'],
    [
      'https://ghe.example.com/acme/shop/blob/main/a.yaml',
      'ghe.example.com/acme/shop',
    ],
    [
      'https://gitlab.com/acme/web/shop/-/tree/main/',
      'gitlab.com/acme/web/shop',
    ],
    [
      'https://gitlab.com/acme/web/shop/blob/main/a.yaml',
      'gitlab.com/acme/web/shop',
    ],
    ['https://gitlab.com/acme/shop/', 'gitlab.com/acme/shop'],
    [
      'https://code.example.com/gitlab/acme/shop/-/tree/main',
      'code.example.com/acme/shop',
    ],
    [
      'http://localhost:3000/xops-demo/aegis/src/branch/main/',
      'localhost:3000/xops-demo/aegis',
    ],
    [
      'https://git.example.com/git/acme/shop/src/branch/main',
      'git.example.com/acme/shop',
    ],
    ['https://git.example.com/acme/shop', undefined],
    ['https://github.com/acme', undefined],
    ['https://unknown.example.com/acme/shop', undefined],
    ['https://bitbucket.example.com/projects/acme/repos/shop', undefined],
    ['https://dev.azure.com/acme/shop/_git/shop', undefined],
    ['no address', undefined],
  ])('reads %s', (url, title) => {
    expect(titleOf({ 'backstage.io/source-location': `url:${url}` })).toBe(
      title,
    );
    expect(titleOf({ 'backstage.io/managed-by-location': `url:${url}` })).toBe(
      title,
    );
  });

  it('believes the source more than where the entity is managed', () => {
    expect(
      titleOf({
        'backstage.io/managed-by-location':
          'url:https://github.com/acme/catalog/blob/main/shop.yaml',
        'backstage.io/source-location': 'url:https://github.com/acme/shop',
      }),
    ).toBe('github.com/acme/shop');
  });

  it.each([
    [{ 'github.com/project-slug': 'acme/shop' }, 'github.com/acme/shop'],
    [
      { 'gitlab.com/project-slug': 'acme/web/shop' },
      'gitlab.com/acme/web/shop',
    ],
    [
      {
        'gitlab.com/project-slug': 'acme/shop',
        'gitlab.com/instance': 'code.example.com',
      },
      'code.example.com/acme/shop',
    ],
    [{ 'github.com/project-slug': 'shop' }, undefined],
    [{ 'github.com/project-slug': 'acme/web/shop' }, undefined],
    [
      {
        'gitlab.com/project-slug': 'acme/shop',
        'gitlab.com/instance': 'unknown.example.com',
      },
      undefined,
    ],
    [{ 'github.com/project-slug': '../../shop' }, undefined],
  ])('reads %j', (annotations, title) => {
    expect(titleOf(annotations)).toBe(title);
  });

  it('believes a slug more than a source that the catalog derived, at the same host', () => {
    expect(
      titleOf({
        'github.com/project-slug': 'acme/shop',
        'backstage.io/source-location':
          'url:https://ghe.example.com/acme/catalog/tree/main/',
      }),
    ).toBe('ghe.example.com/acme/shop');
  });

  it.each([
    [{}],
    [{ 'backstage.io/managed-by-location': 'file:/srv/catalog.yaml' }],
  ])('knows none of %j', annotations => {
    expect(titleOf(annotations)).toBeUndefined();
  });
});

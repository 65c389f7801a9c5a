import { readRepositoryAddress } from './readRepositoryAddress';

describe('readRepositoryAddress', () => {
  it.each([
    ['git.example.com/acme/shop', 'git.example.com', 'acme', 'shop'],
    ['localhost:3000/acme/shop', 'localhost:3000', 'acme', 'shop'],
    ['gitlab.com/acme/team/shop', 'gitlab.com', 'acme/team', 'shop'],
    ['https://github.com/acme/shop.git', 'github.com', 'acme', 'shop'],
    ['http://localhost:3000/acme/shop/', 'localhost:3000', 'acme', 'shop'],
    ['localhost:3000?owner=acme&repo=shop', 'localhost:3000', 'acme', 'shop'],
    ['gitlab.com?owner=a%2Fb&repo=shop', 'gitlab.com', 'a/b', 'shop'],
  ])('reads %s', (repoUrl, host, owner, name) => {
    expect(readRepositoryAddress(repoUrl)).toEqual({ host, owner, name });
  });

  it.each([
    '',
    'shop',
    'git.example.com/shop',
    'git.example.com?repo=shop',
    'git.example.com?owner=acme',
    'https://user:word@git.example.com/acme/shop',
    'https://git example com/acme/shop',
  ])('does not read %j', repoUrl => {
    expect(readRepositoryAddress(repoUrl)).toBeUndefined();
  });
});

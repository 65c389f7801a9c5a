import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GitProcesses } from '../git/GitProcesses';
import { AccountStore } from '../store/AccountStore';
import type { Repository } from '../store/Repository';
import { RepositoryStore } from '../store/RepositoryStore';
import type { Right } from '../store/records';
import {
  hasScope,
  includesRight,
  readCaller,
  requireScope,
  rightOnRepository,
  type Caller,
} from './Caller';

describe('Callers', () => {
  let folder: string;
  let accounts: AccountStore;
  const repositories: Record<string, Repository> = {};

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'callers-'));
    accounts = await AccountStore.open(folder);
    for (const login of ['admin', 'writer', 'reader', 'outsider']) {
      await accounts.addUser({
        login,
        fullName: '',
        email: `${login}@example.com`,
        isAdmin: login === 'admin',
      });
      await accounts.setToken({
        name: 'own',
        login,
        scopes: ['all'],
        secret: `secret of ${login}`,
      });
    }
    for (const visibility of ['public', 'private'] as const) {
      await accounts.addOrganization({
        login: `${visibility}-org`,
        fullName: '',
        description: '',
        visibility,
        members: [
          { login: 'writer', right: 'write' },
          { login: 'reader', right: 'read' },
        ],
      });
    }
    const store = await RepositoryStore.open({
      folder,
      processes: new GitProcesses(folder),
    });
    for (const [owner, isPrivate] of [
      ['public-org', false],
      ['public-org', true],
      ['private-org', false],
      ['outsider', true],
    ] as const) {
      const name = isPrivate ? 'closed' : 'open';
      repositories[`${owner}/${name}`] = await store.add({
        owner,
        name,
        description: '',
        isPrivate,
        isTemplate: false,
        defaultBranch: 'main',
      });
    }
  });
  afterAll(() => rm(folder, { recursive: true }));

  const caller = (login: string): Caller | undefined => {
    const user = accounts.user(login);
    return user && { user, scopes: ['all'] };
  };

  it.each<[string, string, Right | undefined]>([
    ['public-org/open', 'nobody', 'read'],
    ['public-org/open', 'outsider', 'read'],
    ['public-org/open', 'writer', 'write'],
    ['public-org/closed', 'nobody', undefined],
    ['public-org/closed', 'outsider', undefined],
    ['public-org/closed', 'reader', 'read'],
    ['public-org/closed', 'admin', 'admin'],
    ['private-org/open', 'nobody', undefined],
    ['private-org/open', 'reader', 'read'],
    ['outsider/closed', 'outsider', 'admin'],
    ['outsider/closed', 'writer', undefined],
  ])('have on %s as %s the right %s', (name, login, right) => {
    expect(rightOnRepository(accounts, repositories[name], caller(login))).toBe(
      right,
    );
  });

  it.each([
    ['a token that nobody has', 'token secret-of-nobody'],
    ['an unknown scheme', 'Digest x'],
    ['nothing behind the scheme', 'token'],
  ])('are refused with %s', (_words, header) => {
    expect(() => readCaller(accounts, header)).toThrow(
      expect.objectContaining({ status: 401 }),
    );
  });

  it('are nobody without a header', () => {
    expect(readCaller(accounts, undefined)).toBeUndefined();
  });

  it('may give the token as the user name, as Gitea allows', async () => {
    await accounts.setToken({
      name: 'basic',
      login: 'writer',
      scopes: ['all'],
      secret: 'abcdef',
    });
    const basic = (text: string) =>
      `Basic ${Buffer.from(text).toString('base64')}`;

    for (const text of ['writer:abcdef', 'abcdef:', 'abcdef:x-oauth-basic']) {
      expect(readCaller(accounts, basic(text))?.user.login).toBe('writer');
    }
  });
});

describe('Scopes', () => {
  const user = {
    id: 1,
    login: 'dev',
    fullName: '',
    email: '',
    isAdmin: false,
    createdAt: '',
  };

  it.each([
    [['all'], 'write', true],
    [['write:repository'], 'write', true],
    [['write:repository'], 'read', true],
    [['read:repository'], 'read', true],
    [['read:repository'], 'write', false],
    [['write:user'], 'read', false],
    [[], 'read', false],
  ] as const)('%j allow to %s: %s', (scopes, level, expected) => {
    const caller = { user, scopes: [...scopes] };

    expect(hasScope(caller, level, 'repository')).toBe(expected);
  });

  it('are named in the refusal', () => {
    const caller = { user, scopes: ['read:repository', 'read:user'] };

    expect(() => requireScope(caller, 'write', 'repository')).toThrow(
      'required=[write:repository], token scope=read:repository,read:user',
    );
  });

  it('are no rights: those come in an order', () => {
    expect(includesRight('admin', 'write')).toBe(true);
    expect(includesRight('read', 'write')).toBe(false);
    expect(includesRight(undefined, 'read')).toBe(false);
  });
});

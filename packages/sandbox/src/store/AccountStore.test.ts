import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccountStore } from './AccountStore';

const USER = {
  login: 'portal-bot',
  fullName: '',
  email: 'portal-bot@example.com',
  isAdmin: true,
};
const TOKEN = { name: 'portal', login: 'portal-bot', scopes: ['all'] };

describe('AccountStore', () => {
  let folder: string;
  let store: AccountStore;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'accounts-'));
    store = await AccountStore.open(folder);
    await store.addUser(USER);
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('finds a user by name and by address, without regard to case', () => {
    expect(store.user('Portal-Bot')).toMatchObject({ id: 1 });
    expect(store.userByEmail('PORTAL-BOT@example.com')).toMatchObject({
      id: 1,
    });
    expect(store.user('nobody')).toBeUndefined();
  });

  it('keeps names apart over users and organizations', async () => {
    await store.addOrganization({
      login: 'demo',
      fullName: '',
      description: '',
      visibility: 'private',
      members: [],
    });

    expect(store.isTaken('DEMO')).toBe(true);
    expect(store.isTaken('portal-bot')).toBe(true);
    expect(store.isTaken('free')).toBe(false);
    expect(store.organization('demo')).toMatchObject({ id: 2 });
  });

  it('knows a token, and keeps no copy of it', async () => {
    await store.setToken({ ...TOKEN, secret: 'very-secret' });

    expect(store.token('very-secret')).toMatchObject(TOKEN);
    expect(store.token('very-secret ')).toBeUndefined();
    const text = await readFile(join(folder, 'accounts.json'), 'utf8');
    expect(text).not.toContain('very-secret');
  });

  it('puts a new token in place of the old one of that name', async () => {
    await store.setToken({ ...TOKEN, secret: 'old' });
    await store.setToken({ ...TOKEN, secret: 'new' });

    expect(store.token('old')).toBeUndefined();
    expect(store.token('new')).toBeDefined();
  });

  it('takes a token away', async () => {
    await store.setToken({ ...TOKEN, secret: 'x' });
    await store.removeToken('portal-bot', 'portal');

    expect(store.token('x')).toBeUndefined();
  });

  it('is read again by the next process', async () => {
    await store.setToken({ ...TOKEN, secret: 'x' });

    const again = await AccountStore.open(folder);

    expect(again.administrator).toMatchObject(USER);
    expect(again.token('x')).toMatchObject(TOKEN);
  });
});

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { isoSeconds } from '../git/Commit';
import { JsonFile } from './JsonFile';
import {
  accountsSchema,
  type Accounts,
  type Organization,
  type Token,
  type User,
} from './records';

/** Users, organizations and tokens: all in memory, and in one file. */
export class AccountStore {
  readonly #file: JsonFile<typeof accountsSchema>;
  readonly #accounts: Accounts;

  private constructor(
    file: JsonFile<typeof accountsSchema>,
    accounts: Accounts,
  ) {
    this.#file = file;
    this.#accounts = accounts;
  }

  static async open(folder: string): Promise<AccountStore> {
    const file = new JsonFile(join(folder, 'accounts.json'), accountsSchema);
    const accounts = (await file.read()) ?? {
      version: 1,
      users: [],
      organizations: [],
      tokens: [],
    };
    return new AccountStore(file, accounts);
  }

  get organizations(): readonly Organization[] {
    return this.#accounts.organizations;
  }

  get administrator(): User | undefined {
    return this.#accounts.users.find(user => user.isAdmin);
  }

  user(login: string): User | undefined {
    return this.#accounts.users.find(user => sameName(user.login, login));
  }

  userByEmail(email: string): User | undefined {
    return this.#accounts.users.find(user => sameName(user.email, email));
  }

  organization(login: string): Organization | undefined {
    return this.#accounts.organizations.find(organization =>
      sameName(organization.login, login),
    );
  }

  /** Users and organizations share their names, as on Gitea. */
  isTaken(login: string): boolean {
    return Boolean(this.user(login) ?? this.organization(login));
  }

  async addUser(user: Omit<User, 'id' | 'createdAt'>): Promise<User> {
    const added = { ...user, id: this.#nextId(), createdAt: now() };
    this.#accounts.users.push(added);
    await this.save();
    return added;
  }

  async addOrganization(
    organization: Omit<Organization, 'id' | 'createdAt' | 'hooks'>,
  ): Promise<Organization> {
    const added = {
      ...organization,
      id: this.#nextId(),
      createdAt: now(),
      hooks: [],
    };
    this.#accounts.organizations.push(added);
    await this.save();
    return added;
  }

  /** Puts the token in place of an earlier one of that name and user. */
  async setToken(
    token: Omit<Token, 'hash'> & { secret: string },
  ): Promise<void> {
    const { secret, ...rest } = token;
    this.#accounts.tokens = [
      ...this.#accounts.tokens.filter(
        ({ name, login }) => name !== token.name || login !== token.login,
      ),
      { ...rest, hash: hash(secret) },
    ];
    await this.save();
  }

  async removeToken(login: string, name: string): Promise<void> {
    this.#accounts.tokens = this.#accounts.tokens.filter(
      token => token.login !== login || token.name !== name,
    );
    await this.save();
  }

  token(secret: string): Token | undefined {
    const wanted = hash(secret);
    return this.#accounts.tokens.find(token => token.hash === wanted);
  }

  /** Call after changing what this store handed out. */
  async save(): Promise<void> {
    await this.#file.write(this.#accounts);
  }

  #nextId(): number {
    const { users, organizations } = this.#accounts;
    return Math.max(0, ...[...users, ...organizations].map(({ id }) => id)) + 1;
  }
}

export function now(): string {
  return isoSeconds(new Date());
}

/** Gitea compares the names of accounts and repositories without regard to case. */
export function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function hash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

// Not a test file: it defines tests for those that are.
/* eslint-disable jest/no-export */
import { randomBytes } from 'node:crypto';
import { GiteaTestClient, textAt } from './GiteaTestClient';
import {
  addOutsider,
  READ_TOKEN,
  startTestSandbox,
  TOKEN,
} from './testSandbox';

export interface ContractHost {
  /** A site administrator. */
  client: GiteaTestClient;
  /** Login of the same. */
  user: string;
  /** Private, and empty at first. */
  organization: string;
  /** Of a site administrator, with scopes that only read. */
  readToken: string;
  /** Of a user who belongs to nothing. */
  outsiderToken: string;
  /** Makes an empty private repository with a name of its own; answers with `owner/name`. */
  newRepository: (body?: object) => Promise<string>;
  /** What the host logged as a warning or an error, where that is known. */
  complaints: readonly string[];
  close: () => Promise<void>;
}

/**
 * Runs the same tests against the sandbox and, where one is given, a real Gitea: what they say
 * of the one is true of the other.
 */
export function describeContract(
  noun: string,
  defineTests: (host: () => ContractHost) => void,
): void {
  const url = process.env.XOPS_TEST_GITEA_URL;
  const token = process.env.XOPS_TEST_GITEA_TOKEN;
  describe(`${noun} of the sandbox`, () => {
    defineTests(useHost(startSandboxHost));
  });
  describe(`${noun} of a real Gitea`, () => {
    if (url && token) {
      defineTests(useHost(() => connectToGitea(url, token)));
    } else {
      // eslint-disable-next-line jest/no-disabled-tests, jest/expect-expect
      it.skip('does the same (skipped: XOPS_TEST_GITEA_URL and XOPS_TEST_GITEA_TOKEN name none)', () => {});
    }
  });
}

function useHost(start: () => Promise<ContractHost>): () => ContractHost {
  let host: ContractHost | undefined;
  beforeAll(async () => {
    host = await start();
  });
  afterAll(async () => {
    await host?.close();
  });
  return () => {
    if (!host) {
      throw new Error('The host has not started');
    }
    return host;
  };
}

async function startSandboxHost(): Promise<ContractHost> {
  const { sandbox, close, complaints } = await startTestSandbox();
  const client = new GiteaTestClient(sandbox.url, TOKEN);
  return complete({
    client,
    readToken: READ_TOKEN,
    outsiderToken: await addOutsider(sandbox),
    complaints,
    close,
  });
}

async function connectToGitea(
  url: string,
  token: string,
): Promise<ContractHost> {
  const client = new GiteaTestClient(url.replace(/\/+$/, ''), token);
  const reader = await addGiteaUser(client, [
    'read:repository',
    'read:organization',
    'read:user',
  ]);
  await client.patch(`/admin/users/${reader.login}`, {
    admin: true,
    source_id: 0,
    login_name: reader.login,
  });
  const outsider = await addGiteaUser(client, ['all']);
  const removeUsers = async () => {
    for (const { login } of [reader, outsider]) {
      await client.delete(`/admin/users/${login}?purge=true`);
    }
  };
  return complete({
    client,
    readToken: reader.token,
    outsiderToken: outsider.token,
    complaints: [],
    close: removeUsers,
  });
}

async function addGiteaUser(client: GiteaTestClient, scopes: string[]) {
  const login = `contract-${randomBytes(4).toString('hex')}`;
  const password = randomBytes(12).toString('hex');
  await client.post('/admin/users', {
    username: login,
    email: `${login}@example.com`,
    password,
    must_change_password: false,
  });
  const basic = Buffer.from(`${login}:${password}`).toString('base64');
  const answer = await client.call('POST', `/users/${login}/tokens`, {
    token: null,
    headers: { Authorization: `Basic ${basic}` },
    body: { name: 'contract', scopes },
  });
  return { login, token: textAt(answer, 'sha1') };
}

async function complete(
  parts: Pick<
    ContractHost,
    'client' | 'readToken' | 'outsiderToken' | 'complaints' | 'close'
  >,
): Promise<ContractHost> {
  const { client } = parts;
  const organization = `contract-${randomBytes(4).toString('hex')}`;
  const made: string[] = [];
  const answer = await client.post('/orgs', {
    username: organization,
    full_name: 'Contract',
    visibility: 'private',
  });
  expect(answer.status).toBe(201);
  return {
    ...parts,
    user: textAt(await client.get('/user'), 'login'),
    organization,
    newRepository: async (body = {}) => {
      const name = `r-${randomBytes(4).toString('hex')}`;
      const path = `/orgs/${organization}/repos`;
      const repository = await client.post(path, {
        name,
        private: true,
        default_branch: 'main',
        ...body,
      });
      const { complaints } = parts;
      expect({ ...repository, complaints }).toMatchObject({ status: 201 });
      made.push(`${organization}/${name}`);
      return `${organization}/${name}`;
    },
    close: async () => {
      for (const repository of made) {
        await client.delete(`/repos/${repository}`);
      }
      await client.delete(`/orgs/${organization}`);
      await parts.close();
    },
  };
}

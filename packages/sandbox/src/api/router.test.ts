import { GiteaTestClient, messageOf } from '../__testUtils__/GiteaTestClient';
import {
  startTestSandbox,
  TestSandbox,
  TOKEN,
} from '../__testUtils__/testSandbox';

describe('a body that cannot be parsed', () => {
  let started: TestSandbox;
  let client: GiteaTestClient;
  const broken = '{"username":';

  beforeAll(async () => {
    started = await startTestSandbox();
    client = new GiteaTestClient(started.sandbox.url, TOKEN);
  });
  afterAll(() => started.close());

  it.each([
    ['no token', null, 'token is required'],
    ['a wrong token', 'wrong', 'invalid username, password or token'],
  ])('is not read from a caller with %s', async (_, token, message) => {
    const answer = await client.post('/orgs', broken, { token });

    expect(answer.status).toBe(401);
    expect(messageOf(answer)).toBe(message);
  });

  it('is refused from a caller with a token', async () => {
    expect((await client.post('/orgs', broken)).status).toBe(422);
  });

  it('does not keep a stranger from what is open', async () => {
    const answer = await client.call('GET', '/version', { token: null });

    expect(answer.status).toBe(200);
  });
});

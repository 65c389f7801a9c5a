import { textAt } from '../__testUtils__/GiteaTestClient';
import { describeContract } from '../__testUtils__/describeContract';
import {
  expectRecorded,
  expectRecordedError,
} from '../__testUtils__/expectRecorded';
import { readRecordings } from '../__testUtils__/recordings';

const recorded = readRecordings('accounts');

describeContract('Accounts', host => {
  it('tells a version to everybody', async () => {
    const answer = await host().client.get('/version', { token: null });

    expectRecorded(answer, recorded.version);
  });

  it('tells the limits of its lists', async () => {
    const answer = await host().client.get('/settings/api');

    expectRecorded(answer, recorded['settings-api']);
    expect(answer.json).toEqual(recorded['settings-api'].body);
  });

  it.each(['token', 'Bearer', 'bearer'])(
    'knows who calls with "%s"',
    async scheme => {
      const { client, user } = host();

      const answer = await client.get('/user', {
        token: null,
        headers: { Authorization: `${scheme} ${client.token}` },
      });

      expectRecorded(answer, recorded['user-self']);
      expect(answer.json).toMatchObject({ login: user, is_admin: true });
    },
  );

  it('takes a token as the password, as the portal sends it', async () => {
    const { client, user } = host();
    const basic = Buffer.from(`${user}:${client.token}`).toString('base64');

    const answer = await client.get('/user', {
      token: null,
      headers: { Authorization: `basic ${basic}` },
    });

    expect(answer.json).toMatchObject({ login: user });
  });

  it('asks for a token where there is none', async () => {
    const answer = await host().client.get('/user', { token: null });

    expectRecordedError(answer, recorded['user-self-401-no-token']);
  });

  it('refuses a token that it does not know', async () => {
    const answer = await host().client.get('/user', { token: 'a'.repeat(40) });

    expectRecordedError(answer, recorded['user-self-401-bad-token']);
  });

  it('shows an organization to its members', async () => {
    const { client, organization } = host();

    expectRecorded(
      await client.get(`/orgs/${organization}`),
      recorded['org-get'],
    );
  });

  it('makes an organization once', async () => {
    const { client, organization } = host();

    const again = await client.post('/orgs', { username: organization });

    expectRecordedError(again, recorded['org-create-422-exists'], {
      platform: organization,
    });
  });

  it('hides a private organization from an outsider', async () => {
    const { client, organization, outsiderToken } = host();

    const answer = await client.get(`/orgs/${organization}`, {
      token: outsiderToken,
    });

    expectRecordedError(answer, recorded['org-get-404-private-for-outsider']);
  });

  it('lists the members of an organization', async () => {
    const { client, organization, user } = host();

    const answer = await client.get(`/orgs/${organization}/members`);

    expectRecorded(answer, recorded['org-members']);
    expect(answer.headers.get('x-total-count')).toBe('1');
    expect(answer.json).toMatchObject([{ login: user }]);
  });

  it('tells whether somebody is a member', async () => {
    const { client, organization, user } = host();
    const path = `/orgs/${organization}/members`;

    expectRecorded(
      await client.get(`${path}/${user}`),
      recorded['org-member-check-204'],
    );
    expectRecordedError(
      await client.get(`${path}/nobody`),
      recorded['org-member-check-404'],
    );
  });

  it('tells what somebody may do in an organization', async () => {
    const { client, organization, user, outsiderToken } = host();
    const path = (login: string, name: string) =>
      `/users/${login}/orgs/${name}/permissions`;
    const stranger = await client.get('/user', { token: outsiderToken });
    const login = textAt(stranger, 'login');

    const own = await client.get(path(user, organization));
    const strangers = await client.get(path(login, organization));

    expectRecorded(own, recorded['org-permissions']);
    expect(own.json).toMatchObject({ can_create_repository: true });
    expect(strangers.json).toEqual(recorded['org-permissions'].body);
    expect((await client.get(path(user, 'nobody'))).status).toBe(404);
    const hidden = await client.get(path(login, organization), {
      token: outsiderToken,
    });
    expect(hidden.status).toBe(404);
  });

  it('lists the organizations of the caller', async () => {
    const { client, organization } = host();

    const answer = await client.get('/user/orgs');

    expectRecorded(answer, recorded['user-orgs']);
    expect(answer.json).toContainEqual(
      expect.objectContaining({ username: organization }),
    );
  });

  it('finds a user by name', async () => {
    const { client, user } = host();

    expectRecorded(await client.get(`/users/${user}`), recorded['user-self']);
    expect((await client.get('/users/nobody')).status).toBe(404);
  });

  it('has users made by an administrator, once', async () => {
    const { client, outsiderToken } = host();
    const login = `made-${Date.now()}`;
    const body = {
      username: login,
      email: `${login}@example.com`,
      password: 'not-kept-anywhere',
    };

    const made = await client.post('/admin/users', body);
    const again = await client.post('/admin/users', body);
    const refused = await client.post('/admin/users', body, {
      token: outsiderToken,
    });

    expectRecorded(made, { ...recorded['user-self'], status: 201 });
    expect(made.json).toMatchObject({ login, is_admin: false });
    expect(again.status).toBe(422);
    expect(refused.status).toBe(403);
    await client.delete(`/admin/users/${login}?purge=true`);
  });

  it('refuses a route that does not exist', async () => {
    expect((await host().client.get('/no-such-route')).status).toBe(404);
  });
});

import { ConfigReader } from '@backstage/config';
import { readIngressConfig } from './config';

const read = (events: object) =>
  readIngressConfig(new ConfigReader({ events }));

describe('the configuration', () => {
  it('gives the secret', () => {
    expect(read({ modules: { gitea: { webhookSecret: 's3cret' } } })).toEqual({
      secret: 's3cret',
    });
  });

  it('names the key when there is no secret', () => {
    expect(read({})).toEqual({
      closed: expect.stringContaining(
        "'events.modules.gitea.webhookSecret' is not set",
      ),
    });
  });

  it('refuses an empty secret', () => {
    expect(() => read({ modules: { gitea: { webhookSecret: '' } } })).toThrow(
      /events.modules.gitea.webhookSecret/,
    );
  });

  it('refuses a topic that is open to everybody', () => {
    expect(() => read({ http: { topics: ['github', 'gitea'] } })).toThrow(
      "'events.http.topics' opens the topic 'gitea' but 'events.modules.gitea.webhookSecret' is not set",
    );
  });

  it('takes the topic in the list when there is a secret', () => {
    expect(
      read({
        http: { topics: ['gitea'] },
        modules: { gitea: { webhookSecret: 's3cret' } },
      }),
    ).toEqual({ secret: 's3cret' });
  });
});

import { publicAnswers } from './publicAnswers';

describe('publicAnswers', () => {
  it.each([
    'password',
    'dbPassword',
    'PASSWD',
    'passphrase',
    'clientSecret',
    'apiKey',
    'api_key',
    'api-key',
    'privateKey',
    'accessKeyId',
    'githubToken',
    'credentials',
  ])('leaves out %s', key => {
    expect(publicAnswers({ [key]: 'x', name: 'shop' })).toEqual({
      answers: { name: 'shop' },
      leftOut: [key],
    });
  });

  it('keeps values that only speak of secrets', () => {
    const answers = { database: 'sealedSecret', keyboard: true, compass: 1 };
    expect(publicAnswers(answers)).toEqual({ answers, leftOut: [] });
  });

  it('looks into objects and lists, and names the place', () => {
    expect(
      publicAnswers(
        {
          database: { user: 'app', password: 'x', ports: [1, 2] },
          notes: ['fine', 'has t0ken inside', { token: 'x', other: null }],
        },
        { anything: 't0ken' },
      ),
    ).toEqual({
      answers: {
        database: { user: 'app', ports: [1, 2] },
        notes: ['fine', { other: null }],
      },
      leftOut: ['database.password', 'notes[1]', 'notes[2].token'],
    });
  });
});

import { readEnvironment } from './environment';

const variables = {
  XOPS_DATA: '/data',
  XOPS_SANDBOX_PORT: '3000',
  XOPS_SANDBOX_TOKEN: '0123456789abcdef',
  XOPS_SANDBOX_WEBHOOK_SECRET: 'secret',
  XOPS_PORTAL_URL: 'http://localhost:7007',
};

describe('readEnvironment', () => {
  it('reads what is given, and has a name for the user', () => {
    expect(readEnvironment(variables)).toEqual({
      ...variables,
      XOPS_SANDBOX_PORT: 3000,
      XOPS_SANDBOX_USER: 'portal-bot',
    });
  });

  it.each([
    ['XOPS_DATA', undefined, 'XOPS_DATA is missing: the folder in which'],
    ['XOPS_DATA', '', 'XOPS_DATA is empty'],
    ['XOPS_SANDBOX_PORT', undefined, 'XOPS_SANDBOX_PORT must be a port'],
    ['XOPS_SANDBOX_PORT', 'x', 'XOPS_SANDBOX_PORT must be a port'],
    ['XOPS_SANDBOX_PORT', '0', 'XOPS_SANDBOX_PORT must be a port'],
    ['XOPS_SANDBOX_PORT', '70000', 'XOPS_SANDBOX_PORT must be a port'],
    ['XOPS_SANDBOX_PORT', '1.5', 'XOPS_SANDBOX_PORT must be a whole number'],
    ['XOPS_SANDBOX_TOKEN', 'short', 'at least 16 characters'],
    ['XOPS_SANDBOX_READ_TOKEN', 'short', 'at least 16 characters'],
    ['XOPS_SANDBOX_USER', 'a b', 'XOPS_SANDBOX_USER must be a user name'],
    ['XOPS_SANDBOX_WEBHOOK_SECRET', '', 'XOPS_SANDBOX_WEBHOOK_SECRET is empty'],
    ['XOPS_PORTAL_URL', 'localhost', 'XOPS_PORTAL_URL must be the address'],
    ['XOPS_PORTAL_URL', 'ftp://x', 'XOPS_PORTAL_URL must be the address'],
  ])('refuses %s with the value %j', (name, value, sentence) => {
    expect(() => readEnvironment({ ...variables, [name]: value })).toThrow(
      sentence,
    );
  });

  it('tells of everything that is wrong at once', () => {
    expect(() => readEnvironment({})).toThrow(
      /XOPS_DATA is missing.*XOPS_SANDBOX_TOKEN is missing/,
    );
  });
});

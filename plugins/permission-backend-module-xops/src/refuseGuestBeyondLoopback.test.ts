import { ConfigReader } from '@backstage/config';
import { JsonObject, JsonValue } from '@backstage/types';
import { refuseGuestBeyondLoopback } from './refuseGuestBeyondLoopback';

const guest: JsonObject = {
  guest: { dangerouslyAllowOutsideDevelopment: true },
};

function start(providers: JsonObject, listen?: JsonValue) {
  refuseGuestBeyondLoopback(
    new ConfigReader({
      auth: { providers },
      backend: listen === undefined ? {} : { listen },
    }),
  );
}

describe('guest sign-in', () => {
  it.each<[JsonValue]>([
    [{ host: '127.0.0.1', port: 7007 }],
    [{ host: '127.0.0.2' }],
    [{ host: 'localhost' }],
    [{ host: 'LOCALHOST' }],
    [{ host: '::1' }],
    ['127.0.0.1:7007'],
    ['localhost:7007'],
  ])('may listen on the machine itself: %j', listen => {
    expect(() => start(guest, listen)).not.toThrow();
  });

  it.each<[JsonValue | undefined, string]>([
    [undefined, "'backend.listen.host' is not set, which means every"],
    [{ port: 7007 }, "'backend.listen.host' is not set, which means every"],
    [{ host: '' }, 'backend.listen.host'],
    [':7007', "'backend.listen.host' is not set, which means every"],
    ['7007', "'backend.listen.host' is not set, which means every"],
    [{ host: '0.0.0.0' }, "'backend.listen.host' is '0.0.0.0'"],
    [{ host: '::' }, "'backend.listen.host' is '::'"],
    ['0.0.0.0:7007', "'backend.listen.host' is '0.0.0.0'"],
    [{ host: '192.168.1.7' }, "'backend.listen.host' is '192.168.1.7'"],
    [{ host: '127.0.0.1.example.com' }, 'example.com'],
    [{ host: 'portal.example.com' }, 'portal.example.com'],
  ])('may not listen on %j', (listen, sentence) => {
    expect(() => start(guest, listen)).toThrow(sentence);
  });

  it('is refused without any settings of its own as well', () => {
    expect(() => start({ guest: {} })).toThrow("'auth.providers.guest' signs");
  });

  it('leaves every other provider alone', () => {
    expect(() => start({ github: {} })).not.toThrow();
    expect(() => refuseGuestBeyondLoopback(new ConfigReader({}))).not.toThrow();
  });
});

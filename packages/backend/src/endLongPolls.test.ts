import { createServer } from 'node:http';
import { endLongPolls } from './endLongPolls';

describe('a server whose events bus is waited for', () => {
  it('closes when the backend stops, and lets other answers come to their end', async () => {
    const hooks: (() => unknown)[] = [];
    const track = endLongPolls({ addShutdownHook: hook => hooks.push(hook) });
    let finish = () => {};
    const server = createServer((request, response) =>
      track(request, response, () => {
        response.writeHead(202, { connection: 'close' }).write('a part');
        if (request.url === '/api/catalog/entities') {
          finish = () => response.end(' and the rest');
        }
      }),
    );
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const base = `http://127.0.0.1:${port}/api`;
    const waiting = await fetch(`${base}/events/bus/v1/subscriptions/a/events`);
    const other = await fetch(`${base}/catalog/entities`);

    const closed = new Promise(resolve => {
      server.close(resolve);
    });
    hooks.forEach(hook => hook());

    await expect(waiting.text()).rejects.toThrow('terminated');
    finish();
    expect(await other.text()).toBe('a part and the rest');
    expect(await closed).toBeUndefined();
  });
});

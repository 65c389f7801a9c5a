import type { HomeLoader } from '@xops/plugin-xops-home-react';
import { callLoader } from './callLoader';

const apis = { get: jest.fn() };

function call<T>(loader: HomeLoader<T>, controller = new AbortController()) {
  return callLoader({ loader, apis, controller });
}

describe('callLoader', () => {
  it('hands the apis and a signal to the loader and gives its answer', async () => {
    const controller = new AbortController();
    const loader = jest.fn(async () => 7);

    await expect(call(loader, controller)).resolves.toEqual({
      status: 'data',
      value: 7,
    });
    expect(loader).toHaveBeenCalledWith({ apis, signal: controller.signal });
  });

  it('gives what a loader rejects with as an error', async () => {
    const error = new Error('The service is down');

    await expect(call(() => Promise.reject(error))).resolves.toEqual({
      status: 'error',
      error: { message: 'The service is down' },
    });
  });

  it('gives what a loader throws at once as an error', async () => {
    const loader = () => {
      throw new TypeError('No such api');
    };

    await expect(call(loader)).resolves.toMatchObject({
      status: 'error',
      error: { message: 'No such api' },
    });
  });

  it('stops waiting for a silent loader, and tells it', async () => {
    jest.useFakeTimers();
    try {
      const controller = new AbortController();
      const result = call(() => new Promise<never>(() => {}), controller);
      await jest.advanceTimersByTimeAsync(19_999);
      expect(controller.signal.aborted).toBe(false);
      await jest.advanceTimersByTimeAsync(1);

      await expect(result).resolves.toMatchObject({
        status: 'error',
        error: { message: 'No answer within 20 s.' },
      });
      expect(controller.signal.aborted).toBe(true);
    } finally {
      jest.useRealTimers();
    }
  });
});

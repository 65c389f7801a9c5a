import type { ApiHolder } from '@backstage/frontend-plugin-api';
import {
  errorWords,
  type HomeLoader,
  type LoadState,
} from '@xops/plugin-xops-home-react';

/** How long the page waits for a loader before it says so. */
export const TIME_LIMIT_SECONDS = 20;

export type CallLoaderOptions<T> = {
  loader: HomeLoader<T>;
  apis: ApiHolder;
  /** Aborted when the time is up. */
  controller: AbortController;
};

/** Calls a loader; what it throws, or its silence, becomes an `error`. */
export async function callLoader<T>(
  options: CallLoaderOptions<T>,
): Promise<LoadState<T>> {
  const { loader, apis, controller } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`No answer within ${TIME_LIMIT_SECONDS} s.`));
      controller.abort();
    }, TIME_LIMIT_SECONDS * 1000);
  });
  try {
    const answer = loader({ apis, signal: controller.signal });
    return { status: 'data', value: await Promise.race([answer, silence]) };
  } catch (error) {
    return { status: 'error', error: { message: errorWords(error) } };
  } finally {
    clearTimeout(timer);
  }
}

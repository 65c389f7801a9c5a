import { createApiRef } from '@backstage/frontend-plugin-api';
import { apiOf } from './apiOf';

const wordRef = createApiRef<string>({ id: 'test.word' });

describe('apiOf', () => {
  it('names the api that an app does not have', () => {
    expect(() => apiOf({ get: () => undefined }, wordRef)).toThrow(
      "This app has no api 'test.word'.",
    );
  });
});

import type { OpeningAnswer } from '@xops/plugin-xops-triggers-common';
import type { OpeningsApi } from '../api/OpeningsApi';
import { lockedAnswer } from './fixtures';

/** Triggers in memory; answers one after the other, the last for ever. */
export function fakeOpenings(
  ...answers: (OpeningAnswer | Error)[]
): jest.Mocked<OpeningsApi> {
  const left = answers.length > 0 ? answers : [lockedAnswer()];
  return {
    getOpening: jest.fn(async _action => {
      const answer = left.length > 1 ? left.shift() : left[0];
      if (answer instanceof Error || !answer) {
        throw answer;
      }
      return answer;
    }),
  };
}

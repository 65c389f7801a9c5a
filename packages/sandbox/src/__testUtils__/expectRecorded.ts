import type { GiteaAnswer } from './GiteaTestClient';
import { differencesInShape, type Recording } from './recordings';

/** Status, fields and types are those of the recording. */
export function expectRecorded(answer: GiteaAnswer, recording: Recording) {
  expect({ status: answer.status, body: answer.text.slice(0, 200) }).toEqual({
    status: recording.status,
    body: expect.any(String),
  });
  if (recording.body === '') {
    expect(answer.text).toBe('');
    return;
  }
  expect(differencesInShape(answer.json, recording.body)).toEqual([]);
}

/** An error is the recorded one to the letter; names and numbers in it are replaced first. */
export function expectRecordedError(
  answer: GiteaAnswer,
  recording: Recording,
  replacements: Record<string, string> = {},
) {
  const text = Object.entries(replacements).reduce(
    (result, [from, to]) => result.replaceAll(from, to),
    JSON.stringify({ ...Object(recording.body), url: undefined }),
  );
  expect(answer.status).toBe(recording.status);
  expect(answer.json).toEqual({
    ...JSON.parse(text),
    url: expect.stringMatching(/\/api\/swagger$/),
  });
}

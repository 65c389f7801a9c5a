/**
 * A form's answer for reading: text as it is, lists with commas, yes and no, and
 * anything else as JSON.
 */
export function answerWords(answer: unknown): string {
  if (typeof answer === 'string') {
    return answer === '' ? '–' : answer;
  }
  if (typeof answer === 'boolean') {
    return answer ? 'yes' : 'no';
  }
  if (answer === undefined || answer === null) {
    return '–';
  }
  if (Array.isArray(answer)) {
    return answer.length === 0 ? '–' : answer.map(answerWords).join(', ');
  }
  return JSON.stringify(answer);
}

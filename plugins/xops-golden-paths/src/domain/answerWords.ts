/**
 * A form's answer for reading: the words of a choice, text as it is, lists with
 * commas, yes and no, and anything else as JSON.
 */
export function answerWords(
  answer: unknown,
  choices: ReadonlyMap<unknown, string> = new Map(),
): string {
  const chosen = choices.get(answer);
  if (chosen !== undefined) {
    return chosen;
  }
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
    return answer.length === 0
      ? '–'
      : answer.map(it => answerWords(it, choices)).join(', ');
  }
  return JSON.stringify(answer);
}

const MOST = 5_000;

/**
 * A function of short texts that remembers its answers: records share their
 * section and field names. What it remembers is bounded; the answer for a text
 * longer than `longest` is computed each time.
 */
export function remembered<Answer>(
  compute: (text: string) => Answer,
  longest = Infinity,
): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return text => {
    if (text.length > longest) {
      return compute(text);
    }
    const known = answers.get(text);
    if (known !== undefined || answers.has(text)) {
      return known as Answer;
    }
    if (answers.size >= MOST) {
      answers.clear();
    }
    const answer = compute(text);
    answers.set(text, answer);
    return answer;
  };
}

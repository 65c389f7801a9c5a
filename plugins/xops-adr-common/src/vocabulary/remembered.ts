const MOST = 5_000;

/**
 * A function of short texts that remembers its answers: records share their
 * section and field names. What it remembers is bounded.
 */
export function remembered<Answer>(
  compute: (text: string) => Answer,
): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return text => {
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

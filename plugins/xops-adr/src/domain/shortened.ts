/** The words, cut with an ellipsis where they are longer than `length` characters. */
export function shortened(text: string, length: number): string {
  const characters = [...text];
  return characters.length > length
    ? `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`
    : text;
}

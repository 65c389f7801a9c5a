/** What a part of an address stands for; one that is wrongly encoded stands as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

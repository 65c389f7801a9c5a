const WORD = /[\p{L}\p{N}]/u;

/** True for a letter or digit of any script. */
export function isWordCharacter(character: string): boolean {
  const code = character.charCodeAt(0);
  return code < 128
    ? (code >= 97 && code <= 122) ||
        (code >= 65 && code <= 90) ||
        (code >= 48 && code <= 57)
    : WORD.test(character);
}

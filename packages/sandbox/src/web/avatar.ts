/** A coloured square: enough to tell accounts apart, without asking anybody for a picture. */
export function renderAvatar(hash: string): string {
  const hue = Number.parseInt(hash.slice(0, 4), 16) % 360 || 0;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" fill="hsl(${hue} 45% 45%)"/></svg>`;
}

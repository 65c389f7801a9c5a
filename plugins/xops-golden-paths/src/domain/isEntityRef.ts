/** True for a reference that names its kind, `group:default/shop`. */
export function isEntityRef(text: string): boolean {
  return /^[a-z][a-z0-9]*:([^:/\s]+\/)?[^:/\s]+$/i.test(text);
}

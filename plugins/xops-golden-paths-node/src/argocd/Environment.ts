/** An overlay of the service, by the file that says what it runs. */
export interface Environment {
  /** `dev` */
  name: string;
  /** `deploy/overlays/dev/release.json`, there or not yet. */
  release: string;
}

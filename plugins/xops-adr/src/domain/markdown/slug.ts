/** Gives each heading its anchor as Git hosts do: `Decision outcome` is `decision-outcome`, its second `decision-outcome-1`. */
export class Slugs {
  readonly #used = new Map<string, number>();

  next(heading: string): string {
    const slug = heading
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-');
    const count = this.#used.get(slug) ?? 0;
    this.#used.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  }
}

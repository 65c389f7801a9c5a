import { FakePage, FakePull, FakePullHost } from './FakePullHost';
import { recordedObject } from './recorded';

/** Gitea's lists, after recordings/gitea. */
export class FakeGiteaPulls extends FakePullHost {
  readonly host = 'git.example.com:3000';
  readonly botLogin = 'release-bot';
  readonly pageSize = 50;
  protected readonly listPath = /^\/api\/v1\/repos\/acme\/shop\/pulls$/;
  protected readonly filesPath =
    /^\/api\/v1\/repos\/acme\/shop\/pulls\/(\d+)\/files$/;

  constructor() {
    super('gitea');
  }

  integrations() {
    const baseUrl = this.server.url;
    const credentials = { username: 'portal', password: 'hunter2' };
    return { gitea: [{ host: this.host, baseUrl, ...credentials }] };
  }

  urlOf(number: number) {
    return `${this.server.url}/acme/shop/pulls/${number}`;
  }

  protected pullJson(pull: FakePull) {
    const recorded = recordedObject(this.recorded('pull'));
    return {
      ...recorded,
      number: pull.number,
      title: pull.title,
      state: pull.mergedAt ? 'closed' : 'open',
      user: { ...Object(recorded.user), login: pull.author },
      labels: pull.labels.map(name => ({ id: 1, name })),
      created_at: pull.createdAt,
      updated_at: pull.updatedAt,
      closed_at: pull.mergedAt ?? null,
      merged: pull.mergedAt !== undefined,
      merged_at: pull.mergedAt ?? null,
      base: { ...Object(recorded.base), ref: pull.baseBranch },
      head: { ...Object(recorded.head), sha: pull.headSha },
    };
  }

  protected fileJson(path: string, moved?: string) {
    return {
      ...recordedObject(this.recorded('file')),
      filename: path,
      ...(moved && { previous_filename: moved, status: 'renamed' }),
    };
  }

  protected pageHeaders({ number, last, total }: FakePage) {
    const next = `<http://elsewhere.example.com/api/v1/repos/acme/shop/pulls?page=${
      number + 1
    }>; rel="next"`;
    const headers: Record<string, string> = {
      'x-total-count': `${total}`,
      'x-hasmore': `${number < last}`,
      ...(number < last && { link: next }),
    };
    return headers;
  }

  protected refusals() {
    return {
      unauthorized: this.recorded('unauthorized'),
      forbidden: this.recorded('forbidden'),
      notFound: this.recorded('notFound'),
      // Gitea has no limits of its own; a proxy before it may.
      tooMany: {
        status: 429,
        headers: { 'retry-after': '30' },
        body: 'Too many requests',
      },
    };
  }
}

import { createHash } from 'node:crypto';
import { FakePage, FakePull, FakePullHost } from './FakePullHost';
import { recordedObject } from './recorded';
import { TestAnswer } from './TestServer';

/** GitHub's lists, after recordings/github. */
export class FakeGitHubPulls extends FakePullHost {
  readonly host = 'github.example.com';
  readonly botLogin = 'renovate';
  readonly pageSize = 100;
  protected readonly listPath = /^\/api\/v3\/repos\/acme\/shop\/pulls$/;
  protected readonly filesPath =
    /^\/api\/v3\/repos\/acme\/shop\/pulls\/(\d+)\/files$/;

  constructor() {
    super('github');
  }

  integrations() {
    const apiBaseUrl = `${this.server.url}/api/v3`;
    return { github: [{ host: this.host, apiBaseUrl, token: 'hunter2' }] };
  }

  urlOf(number: number) {
    return `https://${this.host}/acme/shop/pull/${number}`;
  }

  protected pullJson(pull: FakePull) {
    const recorded = recordedObject(this.recorded('pull'));
    const person = recordedObject(this.recorded('pull')).user;
    const bot = recordedObject(this.recorded('botPull')).user;
    const user = Object(pull.isBot ? bot : person);
    return {
      ...recorded,
      number: pull.number,
      title: pull.title,
      state: pull.mergedAt ? 'closed' : 'open',
      user: { ...user, login: pull.author },
      labels: pull.labels.map(name => ({ id: 1, name })),
      created_at: pull.createdAt,
      updated_at: pull.updatedAt,
      closed_at: pull.mergedAt ?? null,
      merged_at: pull.mergedAt ?? null,
      base: { ref: pull.baseBranch, sha: '0'.repeat(40) },
      head: { ref: 'change', sha: pull.headSha },
    };
  }

  protected fileJson(path: string, moved?: string) {
    return moved
      ? {
          ...recordedObject(this.recorded('movedFile')),
          filename: path,
          previous_filename: moved,
        }
      : { ...recordedObject(this.recorded('file')), filename: path };
  }

  protected pageHeaders({ number, last }: FakePage): Record<string, string> {
    const next = `<${this.server.url}/repositories/1/pulls?page=${
      number + 1
    }>; rel="next"`;
    return number < last ? { link: next } : {};
  }

  protected override conditional(answer: TestAnswer, asked?: string) {
    const hash = createHash('sha1').update(JSON.stringify(answer.body));
    const etag = `W/"${hash.digest('hex')}"`;
    return asked === etag
      ? { ...this.recorded('notModified'), body: '' }
      : { ...answer, headers: { ...answer.headers, etag } };
  }

  protected refusals() {
    return {
      unauthorized: this.recorded('unauthorized'),
      forbidden: this.recorded('forbidden'),
      notFound: this.recorded('notFound'),
      tooMany: this.recorded('tooMany'),
    };
  }
}

import { FakePage, FakePull, FakePullHost } from './FakePullHost';
import { recordedObject } from './recorded';

/** GitLab's lists, after recordings/gitlab; files after its documentation. */
export class FakeGitLabPulls extends FakePullHost {
  readonly host = 'gitlab.example.com';
  readonly botLogin = 'project_31_bot_4ffca233d8298ea1';
  readonly pageSize = 100;
  protected readonly listPath =
    /^\/api\/v4\/projects\/acme\/shop\/merge_requests$/;
  protected readonly filesPath =
    /^\/api\/v4\/projects\/acme\/shop\/merge_requests\/(\d+)\/diffs$/;

  constructor() {
    super('gitlab');
  }

  integrations() {
    const { host } = this;
    const apiBaseUrl = `${this.server.url}/api/v4`;
    const baseUrl = `https://${host}`;
    return { gitlab: [{ host, baseUrl, apiBaseUrl, token: 'hunter2' }] };
  }

  urlOf(number: number) {
    return `https://${this.host}/acme/shop/-/merge_requests/${number}`;
  }

  protected pullJson(pull: FakePull) {
    const recorded = recordedObject(this.recorded('pull'));
    return {
      ...recorded,
      iid: pull.number,
      title: pull.title,
      state: pull.mergedAt ? 'merged' : 'opened',
      author: { ...Object(recorded.author), username: pull.author },
      labels: pull.labels,
      created_at: pull.createdAt,
      updated_at: pull.updatedAt,
      merged_at: pull.mergedAt ?? null,
      target_branch: pull.baseBranch,
      sha: pull.headSha,
    };
  }

  /** https://docs.gitlab.com/api/merge_requests/#list-merge-request-diffs */
  protected fileJson(path: string, moved?: string) {
    return {
      old_path: moved ?? path,
      new_path: path,
      a_mode: '100644',
      b_mode: '100644',
      diff: '@@ -1 +1 @@\n-a\n+b\n',
      collapsed: false,
      too_large: false,
      new_file: false,
      renamed_file: moved !== undefined,
      deleted_file: false,
    };
  }

  protected pageHeaders({ number, last }: FakePage): Record<string, string> {
    return {
      'x-page': `${number}`,
      'x-next-page': number < last ? `${number + 1}` : '',
    };
  }

  protected refusals() {
    const said = (status: number, message: string) => ({
      status,
      body: { message },
    });
    return {
      unauthorized: this.recorded('unauthorized'),
      forbidden: said(403, '403 Forbidden'),
      notFound: said(404, '404 Project Not Found'),
      tooMany: this.recorded('tooMany'),
    };
  }
}

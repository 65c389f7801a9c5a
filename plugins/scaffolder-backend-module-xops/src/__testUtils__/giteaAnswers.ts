import { TestAnswer } from './startTestServer';

const url = 'http://127.0.0.1:3000/api/swagger';

const refusal = (status: number, message: string): TestAnswer => ({
  status,
  body: { message, url },
});

/** What Gitea 1.26.3 said, by the name of the recording (recordings/gitea/…json). */
export const giteaAnswers = {
  'repo-get-404': refusal(404, 'not found'),
  'repo-create-org-403-no-right': refusal(
    403,
    'User is not allowed to create repositories in this organization.',
  ),
  'repo-create-org-403-token-scope': refusal(
    403,
    'token does not have at least one of required scope(s), required=[write:organization], token scope=read:organization,read:repository,read:user',
  ),
  'repo-create-org-404-no-org': {
    status: 404,
    body: {
      errors: ['user redirect does not exist [name: nobody]'],
      message: 'GetOrgByName',
      url,
    },
  },
  'repo-create-org-409-exists': refusal(
    409,
    'The repository with the same name already exists.',
  ),
  'repo-delete-403-scope': refusal(403, 'user should be the owner of the repo'),
  'user-self-401-bad-token': refusal(
    401,
    'invalid username, password or token',
  ),
  'contents-403-protected-branch': refusal(
    403,
    'user cannot commit to repo [user: dev]',
  ),
  'contents-multi-file-422-create-exists': refusal(
    422,
    'repository file already exists [path: docs/CHANGES.md]',
  ),
  'pull-create-409-exists': refusal(
    409,
    'pull request already exists for these targets [id: 1, issue_id: 1, head_repo_id: 1, base_repo_id: 1, head_branch: portal/bump-web-1.1.0, base_branch: main]',
  ),
} satisfies Record<string, TestAnswer>;

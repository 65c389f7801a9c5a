import { type CheckerExamples } from '../testing/CheckerExamples';

// Put together here, so that this file itself holds no secret.
const accessKey = ['AKIA', 'Q7XJ4M2LT5RB6ZW3'].join('');
const githubToken = ['gh', 'p_', 'a1B2'.repeat(9)].join('');
const hexadecimal = 'c0ffee1234'.repeat(4);
const dashes = '-'.repeat(5);
const key = `${dashes}BEGIN EC PRIVATE KEY${dashes}`;
const encoded = (text: string) => Buffer.from(text).toString('base64');
const webToken = [
  encoded('{"alg":"HS256","typ":"JWT"}'),
  encoded('{"sub":"somebody"}'),
  'c2lnbmF0dXJl',
]
  .join('.')
  .replace(/=/g, '');

export const secretsExamples: CheckerExamples = {
  good: [
    {
      name: 'references, placeholders and digests',
      files: {
        '.env.example': 'DATABASE_URL=postgres://localhost/shop\nTOKEN=\n',
        'a.yaml': `image: shop@sha256:${'0'.repeat(
          64,
        )}\nuses: actions/checkout@${hexadecimal}\ncommit: ${hexadecimal}\n`,
        'sealed.yaml':
          'apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: { name: a }\nspec: { encryptedData: { a: NOT-SEALED-YET } }\n',
        'ci.yaml': "env: { TOKEN: '${{ secrets.REGISTRY_TOKEN }}' }\n",
        'key.pem': `${dashes}BEGIN PUBLIC KEY${dashes}\nMFkw\n`,
      },
    },
  ],
  bad: [
    {
      name: "an AWS key's id",
      rule: 'known-format',
      files: { 'a.txt': `id\nkey=${accessKey}\n` },
      line: 2,
      says: 'AWS Access Key ID',
    },
    {
      name: 'a GitHub token, though a comment would switch the check off',
      rule: 'known-format',
      files: { 'a.js': `// secretlint-disable\nconst a = '${githubToken}';\n` },
      line: 2,
    },
    {
      name: 'a password in an address',
      rule: 'known-format',
      files: {
        'a.env': `URL=https://${'me'}:${'s3cr3tpassw0rd'}@git.acme.dev/\n`,
      },
    },
    {
      name: 'a private key for elliptic curves',
      rule: 'private-key',
      files: { 'key.pem': `\n${key}\nMHcCAQEEI\n` },
      line: 2,
    },
    ...['', 'a', 'ab'].map(before => ({
      name: `a private key as base64, ${before.length} bytes from the start`,
      rule: 'private-key',
      files: { 'a.yaml': `key: ${encoded(`${key}\nMHcCAQEEI${before}`)}\n` },
    })),
    {
      name: 'a private key as base64, of another length',
      rule: 'private-key',
      files: {
        'a.yaml': `key: ${encoded(`${dashes}BEGIN PRIVATE KEY${dashes}\n`)}\n`,
      },
    },
    {
      name: 'a private key as base64, encrypted',
      rule: 'private-key',
      files: {
        'a.yaml': `key: ${encoded(
          `${dashes}BEGIN OPENSSH PRIVATE KEY${dashes}\n`,
        )}\n`,
      },
    },
    {
      name: 'a web token',
      rule: 'json-web-token',
      files: { 'a.txt': `Authorization: Bearer ${webToken}\n` },
      line: 1,
    },
    {
      name: 'a token of Gitea',
      rule: 'gitea-token',
      files: { 'a.yaml': `a: 1\ngitea_token: "${hexadecimal}"\n` },
      line: 2,
      says: 'A token of Gitea of 54 characters',
    },
    {
      name: 'a token of Gitea in a header',
      rule: 'gitea-token',
      files: { 'a.sh': `curl -H "Authorization: token ${hexadecimal}" x\n` },
    },
    {
      name: 'a Secret',
      rule: 'kubernetes-secret',
      files: {
        'a.yaml':
          'apiVersion: v1\nkind: Secret\nmetadata: { name: db }\nstringData: { a: b }\n',
      },
      line: 2,
      says: "The Secret 'db' is readable in Git.",
    },
    {
      name: 'a file with the environment of a machine',
      rule: 'env-file',
      files: { 'service/.env': 'A=b\n' },
    },
  ],
};

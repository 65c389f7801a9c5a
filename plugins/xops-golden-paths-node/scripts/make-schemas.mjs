// Makes schemas/kubernetes-<version>.json.gz from Kubernetes' OpenAPI 3
// documents. Three sources:
//   node scripts/make-schemas.mjs --version 1.36 --file openapi.json
//   node scripts/make-schemas.mjs --version 1.36 --kubectl [--context name]
//   TOKEN=… node scripts/make-schemas.mjs --version 1.36 --url https://api:6443
// --out <file> writes elsewhere. With --url, a private certificate authority
// goes into NODE_EXTRA_CA_CERTS.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { strictSchemas } from './strictSchemas.mjs';

const USAGE =
  'Usage: make-schemas.mjs --version <1.36> (--file <openapi.json> | --kubectl [--context <name>] | --url <server>) [--out <file>]';

/** All component schemas of a server, whose `get` answers a path with JSON. */
async function readServer(get) {
  const index = await get('/openapi/v3');
  const schemas = {};
  for (const { serverRelativeURL } of Object.values(index.paths)) {
    const document = await get(serverRelativeURL);
    Object.assign(schemas, document.components?.schemas);
  }
  return schemas;
}

function kubectlReader(context) {
  const options = context ? ['--context', context] : [];
  return async path =>
    JSON.parse(
      execFileSync('kubectl', [...options, 'get', '--raw', path], {
        maxBuffer: 256 * 1024 * 1024,
      }).toString(),
    );
}

function urlReader(server) {
  const headers = process.env.TOKEN
    ? { authorization: `Bearer ${process.env.TOKEN}` }
    : {};
  return async path => {
    const response = await fetch(new URL(path, server), { headers });
    if (!response.ok) {
      throw new Error(`${server} answered ${response.status} to ${path}`);
    }
    return response.json();
  };
}

function readSource(values) {
  if (values.file) {
    return JSON.parse(readFileSync(values.file, 'utf8')).components.schemas;
  }
  if (values.kubectl) return readServer(kubectlReader(values.context));
  if (values.url) return readServer(urlReader(values.url));
  throw new Error(USAGE);
}

const { values } = parseArgs({
  options: {
    version: { type: 'string' },
    file: { type: 'string' },
    kubectl: { type: 'boolean' },
    context: { type: 'string' },
    url: { type: 'string' },
    out: { type: 'string' },
  },
});
if (!values.version) throw new Error(USAGE);

const schemas = strictSchemas(await readSource(values), values.version);
const out =
  values.out ??
  join(
    dirname(fileURLToPath(import.meta.url)),
    `../schemas/kubernetes-${values.version}.json.gz`,
  );
// The operating system's id stands in the gzip header: fixed, so that the same
// input makes the same bytes everywhere.
const bytes = gzipSync(JSON.stringify(schemas), { level: 9 });
bytes[9] = 255;
writeFileSync(out, bytes);
process.stdout.write(
  `${out}: ${Object.keys(schemas.kinds).length} kinds, ${bytes.length} bytes\n`,
);

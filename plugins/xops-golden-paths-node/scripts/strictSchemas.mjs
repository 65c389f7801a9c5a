const INT_OR_STRING = { type: ['integer', 'string'] };

/**
 * Definitions whose OpenAPI form says less, or is slower to check, than what
 * the server does.
 */
const OVERRIDES = {
  'io.k8s.apimachinery.pkg.util.intstr.IntOrString': INT_OR_STRING,
  // https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
  'io.k8s.apimachinery.pkg.api.resource.Quantity': {
    type: ['string', 'number'],
    pattern:
      '^[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?$',
  },
  // kubeseal and kubectl --dry-run print `creationTimestamp: null`.
  'io.k8s.apimachinery.pkg.apis.meta.v1.Time': {
    type: ['string', 'null'],
    format: 'date-time',
  },
};

const isObject = value =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A schema that is worth a definition of its own when it comes twice. */
const isShareable = (node, text) =>
  isObject(node) && (node.properties || node.items) && text.length > 60;

function countRepeats(schemas) {
  const counts = new Map();
  const visit = node => {
    if (Array.isArray(node)) node.forEach(visit);
    if (!isObject(node)) return;
    const text = JSON.stringify(node);
    if (isShareable(node, text)) {
      counts.set(text, (counts.get(text) ?? 0) + 1);
      if (counts.get(text) > 1) return;
    }
    Object.values(node).forEach(visit);
  };
  Object.values(schemas).forEach(visit);
  return counts;
}

/** Go's regular expressions know forms, such as `(?i)`, that JavaScript refuses. */
function isPattern(text) {
  try {
    return Boolean(new RegExp(text));
  } catch {
    return false;
  }
}

const IGNORED = ['default', 'description', 'example', 'nullable', 'title'];

/** Drops documentation, keeps what restricts; `properties` is a map of names. */
function strictNode(node, visit) {
  if (node['x-kubernetes-int-or-string']) {
    return node.pattern
      ? { ...INT_OR_STRING, pattern: node.pattern }
      : INT_OR_STRING;
  }
  const result = {};
  for (const [key, value] of Object.entries(node)) {
    if (key === '$ref') {
      result.$ref = value.replace('#/components/schemas/', '#/definitions/');
    } else if (key === 'properties') {
      result.properties = Object.fromEntries(
        Object.entries(value).map(([name, schema]) => [name, visit(schema)]),
      );
    } else if (key === 'type') {
      result.type = node.nullable ? [value, 'null'] : value;
    } else if (key === 'enum') {
      result.enum = node.nullable ? [...value, null] : value;
    } else if (key === 'pattern') {
      if (isPattern(value)) result.pattern = value;
    } else if (!key.startsWith('x-') && !IGNORED.includes(key)) {
      result[key] = Array.isArray(value) ? value.map(visit) : visit(value);
    }
  }
  const isOpen =
    node.additionalProperties !== undefined ||
    node['x-kubernetes-preserve-unknown-fields'];
  if (node.properties && node.type === 'object' && !isOpen) {
    result.additionalProperties = false;
  }
  return result;
}

/**
 * Turns OpenAPI component schemas into one JSON schema document that refuses
 * unknown fields as `kubectl --validate=strict` does. Repeated parts become
 * definitions: an ApplicationSet holds the same application template twenty
 * times, which makes Ajv 40 times slower to compile when it is written out.
 *
 * Returns `{ version, kinds: { '<apiVersion>/<kind>': '<definition>' }, definitions }`.
 */
export function strictSchemas(schemas, version) {
  const counts = countRepeats(schemas);
  const shared = new Map();
  const definitions = {};

  function visit(node) {
    if (!isObject(node)) return node;
    const text = JSON.stringify(node);
    if (!isShareable(node, text) || counts.get(text) < 2) {
      return strictNode(node, visit);
    }
    if (!shared.has(text)) {
      const name = `shared.${shared.size}`;
      shared.set(text, name);
      definitions[name] = strictNode(node, visit);
    }
    return { $ref: `#/definitions/${shared.get(text)}` };
  }

  const kinds = {};
  for (const [name, schema] of Object.entries(schemas)) {
    definitions[name] = OVERRIDES[name] ?? strictNode(schema, visit);
    for (const { group, version: of, kind } of schema[
      'x-kubernetes-group-version-kind'
    ] ?? []) {
      kinds[`${group ? `${group}/` : ''}${of}/${kind}`] = name;
    }
  }
  return { version, kinds, definitions };
}

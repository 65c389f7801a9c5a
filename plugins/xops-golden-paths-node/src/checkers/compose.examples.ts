import { type CheckerExamples } from '../testing/CheckerExamples';

const compose = (text: string) => ({ 'compose.yaml': text });

export const composeExamples: CheckerExamples = {
  good: [
    {
      name: 'services that are built and services by version',
      files: compose(`services:
  shop:
    build: .
    image: shop
    ports: ['127.0.0.1:8080:8080']
    depends_on: { database: { condition: service_healthy } }
  database:
    image: postgres:18.1
    environment: [POSTGRES_HOST_AUTH_METHOD=trust]
    healthcheck: { test: [CMD, pg_isready] }
volumes:
  data:
`),
    },
    {
      name: 'an image by variable',
      files: compose('services: { shop: { image: "${IMAGE}" } }\n'),
    },
  ],
  bad: [
    {
      name: 'a misspelt field',
      rule: 'schema',
      files: compose(
        'services:\n  shop:\n    image: a:1\n    healthchek: {}\n',
      ),
      line: 4,
      says: "has the unknown field 'services.shop.healthchek'",
      mend: "Did you mean 'healthcheck'?",
    },
    {
      name: 'a misspelt field in a value that may also be a text',
      rule: 'schema',
      files: compose('services:\n  shop:\n    build:\n      contxt: .\n'),
      line: 4,
      mend: "Did you mean 'context'?",
    },
    {
      name: 'a list where a map is due',
      rule: 'schema',
      files: compose('services:\n  - shop\n'),
      line: 1,
    },
    {
      name: 'a value that fits none of its forms',
      rule: 'schema',
      files: compose('services:\n  shop:\n    build: 1\n'),
      says: 'has none of the allowed forms',
    },
    {
      name: 'whatever image is newest',
      rule: 'unpinned-image',
      files: {
        'docker-compose.dev.yml':
          'services:\n  database:\n    image: postgres:latest\n',
      },
      line: 3,
      says: "'database' runs 'postgres:latest'",
    },
  ],
};

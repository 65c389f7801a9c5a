import { type CheckerExamples } from '../testing/CheckerExamples';

export const shellExamples: CheckerExamples = {
  good: [
    {
      name: 'scripts for bash and for sh',
      files: {
        'a.sh': '#!/usr/bin/env bash\nset -euo pipefail\necho "${1:-}"\n',
        'bin/b': '#!/bin/sh\nset -eu\nls\n',
        'a b/c.sh': '#!/bin/bash\nset -Eeuo pipefail\nls\n',
      },
    },
    {
      name: 'what is no script',
      files: { 'a.txt': 'if then fi\n' },
    },
  ],
  bad: [
    {
      name: 'a condition without its end',
      rule: 'syntax',
      files: {
        'a.sh': '#!/bin/bash\nset -euo pipefail\nif true; then\n  ls\n',
      },
      says: 'syntax error',
    },
    {
      name: 'an expansion that the template cut',
      rule: 'syntax',
      files: { 'a.sh': '#!/bin/bash\nset -euo pipefail\nfor a in; done\n' },
      line: 3,
    },
    {
      name: 'a script that carries on',
      rule: 'strict',
      files: { deploy: '#!/usr/bin/env bash\nset -e\nls\n' },
      file: 'deploy',
    },
  ],
};

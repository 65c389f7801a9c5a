/** This file, as it is run in a child process: TypeScript source or built. */
export const CHECKER_CHILD_FILE = __filename;

// The parent imports the name above, and none of what the child loads. What is
// loaded here starts by itself: from sources, Node would see no named exports.
if (require.main === module) import('./serveChecks');

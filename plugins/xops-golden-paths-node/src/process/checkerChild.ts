/** This file, as it is run in a child process: TypeScript source or built. */
export const CHECKER_CHILD_FILE = __filename;

/** Given to a child that is started before its request is known. */
export const AHEAD_ARGUMENT = 'ahead';

// The parent imports the names above, and none of what the child loads. What is
// loaded here starts by itself: from sources, Node would see no named exports.
if (require.main === module) import('./serveChecks');

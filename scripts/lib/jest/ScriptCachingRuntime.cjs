const { Script } = require('node:vm');
const BackstageRuntime = require('@backstage/cli/config/jestCachingModuleLoader.js');

/** What was compiled in this process, by file; test files that follow run it in contexts of their own. */
const scripts = new Map();

/** The runtime of the test file at hand: a process runs one after another. */
let current;

/**
 * Compiles each module once in a process instead of once for each test file, which takes
 * a quarter off the time of backend tests. Modules are evaluated anew for each test file
 * all the same. Should Jest compile otherwise one day, this does nothing.
 */
module.exports = class ScriptCachingRuntime extends BackstageRuntime {
  constructor(...options) {
    super(...options);
    current = this;
  }

  createScriptFromCode(source, filename) {
    const context = this._environment.getVmContext();
    if (!context) {
      return null;
    }
    const head = `(function(${this.constructInjectedModuleParameters()}){`;
    const known = scripts.get(filename);
    if (known?.source === source && known.head === head) {
      return known.script.runInContext(context);
    }
    let script;
    try {
      script = new Script(`${head}${source}\n})`, {
        filename,
        // Places in the first line stay what they are in the file.
        columnOffset: -head.length,
        importModuleDynamically: specifier =>
          current.importFrom(specifier, filename),
      });
    } catch {
      // It says what is wrong in Jest's own words.
      return super.createScriptFromCode(source, filename);
    }
    scripts.set(filename, { source, head, script });
    return script.runInContext(context);
  }

  async importFrom(specifier, filename) {
    const context = this._environment.getVmContext();
    const module = await this.resolveModule(specifier, filename, context);
    return this.linkAndEvaluateModule(module);
  }
};

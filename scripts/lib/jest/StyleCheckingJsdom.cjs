const {
  getJestEnvironment,
} = require('@backstage/cli-module-test-jest/config/getJestEnvironment');
const { implForWrapper } = require('jsdom/lib/jsdom/living/generated/utils');

const BackstageEnvironment =
  require(getJestEnvironment()).default ?? require(getJestEnvironment());

const NO_MATCH = Object.freeze({ match: false, pseudoElement: null });

/** What an element must have for a selector to match it: a class or a name for each of its parts; undefined where that does not tell. */
const needs = new Map();

function needsOf(selector) {
  if (!needs.has(selector)) {
    needs.set(selector, readNeeds(selector));
  }
  return needs.get(selector);
}

function readNeeds(selector) {
  // Anything but names, classes, states and combinators is left to the selector engine.
  if (!/^[\w\s.,:>+~-]+$/.test(selector)) {
    return undefined;
  }
  const parts = selector.split(',').map(part => {
    const [subject = ''] = part
      .trim()
      .split(/[\s>+~]+/)
      .slice(-1);
    const [, className] = /\.([\w-]+)/.exec(subject) ?? [];
    const [name] = /^[a-z][a-z0-9-]*/i.exec(subject) ?? [];
    return { className, name: name?.toLowerCase() };
  });
  return parts.every(({ className, name }) => className ?? name)
    ? parts
    : undefined;
}

function mayMatch(selector, element) {
  const parts = needsOf(selector);
  return (
    parts === undefined ||
    parts.some(({ className, name }) =>
      className === undefined
        ? element._localName?.toLowerCase() === name
        : element.classList?.contains(className),
    )
  );
}

/**
 * Backstage's environment, in which a computed style costs a fraction: jsdom asks its
 * selector engine about every rule of every style sheet for every element, and nearly all
 * of them name a class that the element has not. Looking for that first takes a third off
 * the time of a page's tests. No answer changes; should jsdom change, tests only get slower.
 */
module.exports = class StyleCheckingJsdom extends BackstageEnvironment {
  constructor(...options) {
    super(...options);
    const engine = implForWrapper(this.global.document)?._domSelector;
    if (typeof engine?.check === 'function') {
      const check = engine.check.bind(engine);
      engine.check = (selector, element, ...more) =>
        mayMatch(selector, element)
          ? check(selector, element, ...more)
          : NO_MATCH;
    }
  }
};

/**
 * `@std/assert` for the tests, from its npm build: the import map of the tests maps
 * the name to this file, so that a machine that reaches npm and not JSR runs them, too.
 *
 * @module
 */

// @ts-types="./mod.d.ts"
export * from "npm:deno-std@1.4.0/assert/mod.js";

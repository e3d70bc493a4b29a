/**
 * `@std/assert` for the tests, from its npm build: the imports of the root deno.json
 * map the name to this file, so that a machine that reaches npm and not JSR runs the
 * tests, too.
 *
 * @module
 */

// @ts-types="./mod.d.ts"
export * from "npm:deno-std@1.4.0/assert/mod.js";

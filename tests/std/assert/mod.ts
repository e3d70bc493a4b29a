/**
 * `@std/assert` for the tests, from its npm build: the `links` of the root
 * deno.json put this package in the place of the one on JSR, so that a machine
 * that reaches only npm runs the tests too.
 *
 * @module
 */

// @ts-types="./mod.d.ts"
export * from "npm:deno-std@1.4.0/assert/mod.js";

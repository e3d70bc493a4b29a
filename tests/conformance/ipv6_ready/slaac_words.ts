/**
 * What the scripts for addresses have in common: whether a host has one, and its test.
 *
 * @module
 */

import type { SeenNd } from "../../../testing/mod.ts";
import { ANY, Match } from "../../../testing/mod.ts";
import { groupOf, type Lab } from "./nd_words.ts";

/** The host tests an address: RFC 4862 §5.4.2, RFC 7527 §4.1. */
export function testOf(lab: Lab, address: string): Promise<SeenNd> {
  return lab.tn1.expect({
    type: "ns",
    src: "::",
    dst: groupOf(address),
    target: address,
    ttl: 255,
    slla: null,
    nonce: new Match(
      "six bytes",
      (v) => v instanceof Uint8Array && v.length === 6,
    ),
  }, { within: 1_000 });
}

/** The host answers another's test of an address. */
export async function has(lab: Lab, address: string): Promise<void> {
  await lab.tn1.send({ type: "ns", src: "::", target: address });
  await lab.tn1.expect({
    type: "na",
    flags: "O",
    dst: "ff02::1",
    target: address,
    tlla: ANY,
  });
}

/** The host says nothing of an address; `isTest`: to another's test of it. */
export async function lacks(
  lab: Lab,
  address: string,
  { isTest = true } = {},
): Promise<void> {
  const src = isTest ? "::" : lab.tn1.address;
  const slla = isTest ? null : true;
  await lab.tn1.send({ type: "ns", src, slla, target: address });
  await lab.silence();
}

/** IPv6 Ready, core, section 3.1: the link-local address and its test. */

import { assertEquals } from "@std/assert";
import { ANY, type NdMessage, type SendOptions } from "../../../testing/mod.ts";
import {
  FAULTS,
  groupOf,
  Lab,
  LOCAL,
  OTHER,
  title,
  tooShort,
  UNKNOWN_OPTION,
} from "./nd_words.ts";
import { has, lacks, testOf } from "./slaac_words.ts";

title("v6LC.3.1.1 Address Autoconfiguration and DAD", [
  ["one solicitation from ::, then the address is used", async () => {
    await using lab = await tested();
    await lab.peer.pass(999);
    await lacks(lab, LOCAL, { isTest: false });
    await lab.peer.pass(2);
    await has(lab, LOCAL);
  }],
]);

/** A host that has just sent the solicitation for its link-local address. */
async function tested(): Promise<Lab> {
  const lab = await Lab.start({
    fromStart: true,
    ipv6: { autoconfiguration: false },
  });
  await testOf(lab, LOCAL);
  return lab;
}

/** Whether a host has its address after it has heard something while testing it. */
function heard(
  part: string,
  message: NdMessage,
  isUnique: boolean,
  options: SendOptions = {},
) {
  return [part, async () => {
    await using lab = await tested();
    await lab.tn1.send(message, options);
    await lab.peer.pass(1_001);
    if (isUnique) await has(lab, LOCAL);
    else await lacks(lab, LOCAL);
  }] as const;
}

/** Another node's test of the address, and its answer to one. */
const TEST: NdMessage = {
  type: "ns",
  src: "::",
  target: LOCAL,
  nonce: [1, 2, 3, 4, 5, 6],
};
const CLAIM: NdMessage = {
  type: "na",
  src: LOCAL,
  dst: "ff02::1",
  target: LOCAL,
  flags: "O",
  tlla: OTHER,
};

title("v6LC.3.1.2 Receiving DAD Neighbor Solicitations and Advertisements", [
  heard("another's test of another address", {
    ...TEST,
    target: "fe80::ff:fe00:2",
  }, true),
  heard("another's test of the address", TEST, false),
  heard("the same, without a nonce", { ...TEST, nonce: null }, false),
  heard("another's claim of another address", {
    ...CLAIM,
    target: "fe80::ff:fe00:2",
  }, true),
  heard("another's claim of the address", CLAIM, false),
  ["a test of an address that is in use is answered to all", async () => {
    await using lab = await tested();
    await lab.peer.pass(1_001);
    await lab.tn1.send(TEST);
    await lab.tn1.expect({
      type: "na",
      src: LOCAL,
      dst: "ff02::1",
      linkDst: "33:33:00:00:00:01",
      target: LOCAL,
      flags: "O",
      tlla: true,
    });
  }],
  ["a claim of an address that is in use changes nothing", async () => {
    await using lab = await tested();
    await lab.peer.pass(1_001);
    await lab.tn1.send(CLAIM);
    await has(lab, LOCAL);
  }],
]);

title("v6LC.3.1.3 Validation of DAD Neighbor Solicitations", [
  ...[...FAULTS, tooShort(8)].map(({ name, fields, options }) =>
    heard(`invalid: ${name}`, { ...TEST, ...fields }, true, options)
  ),
  heard("invalid: to the address itself", { ...TEST, dst: LOCAL }, true),
  heard("invalid: to all nodes", { ...TEST, dst: "ff02::1" }, true),
  heard("invalid: the target a group", {
    ...TEST,
    target: "ff02::1:ff00:1",
    dst: groupOf(LOCAL),
  }, true),
  heard("invalid: a source link-layer address", { ...TEST, slla: OTHER }, true),
  heard("valid: a reserved field that is not 0", {
    ...TEST,
    reserved: 0xffff_ffff,
  }, false),
  heard(
    "valid: an option of no known type",
    { ...TEST, options: UNKNOWN_OPTION },
    false,
  ),
]);

title("v6LC.3.1.4 Validation of DAD Neighbor Advertisements", [
  ...[...FAULTS, tooShort(8)].map(({ name, fields, options }) =>
    heard(`invalid: ${name}`, { ...CLAIM, ...fields }, true, options)
  ),
  heard("invalid: flag S to a group", { ...CLAIM, flags: "SO" }, true),
  heard("invalid: the target a group", { ...CLAIM, target: "ff02::1" }, true),
  heard("valid: without a link address", { ...CLAIM, tlla: null }, false),
  heard("valid: an option of no known type", {
    ...CLAIM,
    options: UNKNOWN_OPTION,
  }, false),
]);

title("v6LC.3.1.5 Receiving Neighbor Solicitations for Address Resolution", [
  ...[{}, { dst: LOCAL }].map((fields) =>
    [
      `to ${fields.dst ?? "its group"}: neither answered nor a duplicate`,
      async () => {
        await using lab = await tested();
        await lab.tn1.send({
          type: "ns",
          target: LOCAL,
          slla: true,
          ...fields,
        });
        await lab.silence(900);
        await lab.peer.pass(101);
        await has(lab, LOCAL);
      },
    ] as const
  ),
]);

title(
  "a duplicate link-local address of the hardware stops IPv6 [RFC 4862 §5.4.5]",
  [
    ["nothing is sent any more", async () => {
      await using lab = await Lab.start({ fromStart: true });
      await lab.tr1.expect({ type: "rs" }, { within: 1_000 });
      await testOf(lab, LOCAL);
      await lab.tn1.send(TEST);
      await lab.tr1.send({ type: "ra", slla: true });
      await lab.silence(3_600_000);
    }],
  ],
);

Deno.test("a test that comes back is no other node's: it is repeated until the loop is gone [RFC 7527 §4.1]", async () => {
  await using lab = await Lab.start({
    fromStart: true,
    ipv6: { autoconfiguration: false },
  });
  const seen = await testOf(lab, LOCAL);
  await lab.tn1.send({ ...TEST, nonce: seen.nonce });
  for (let i = 0; i < 3; i++) {
    const next = await lab.tn1.expect(
      { type: "ns", src: "::", target: LOCAL, nonce: ANY },
      { after: 1_000 },
    );
    assertEquals(
      `${next.nonce}` === `${seen.nonce}`,
      false,
      "a nonce of its own",
    );
  }
  await lab.peer.pass(1_001);
  await has(lab, LOCAL);
});

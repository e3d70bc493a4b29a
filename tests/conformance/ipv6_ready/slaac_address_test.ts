/** IPv6 Ready, core, section 3.2: addresses that routers cause, and their lifetimes. */

import type { NdPrefix } from "../../../testing/mod.ts";
import { GLOBAL, Lab, OTHER, PREFIX, title } from "./nd_words.ts";
import { has, lacks, testOf } from "./slaac_words.ts";

const SECOND = "2001:db8:2::ff:fe00:1";
const HOUR = 3_600; // seconds

/** A host that tests the address of a prefix. */
async function testing(): Promise<Lab> {
  const lab = await Lab.start({ hasRouter: false });
  await lab.tr1.send({ type: "ra", slla: true, prefixes: [PREFIX] });
  await testOf(lab, GLOBAL);
  return lab;
}

title("v6LC.3.2.1 Global Address Autoconfiguration and DAD", [
  ["unique", async () => {
    await using lab = await testing();
    await lab.tn1.expect(
      { type: "na", src: GLOBAL, dst: "ff02::2", flags: "" },
      { after: 1_000 },
    );
    await has(lab, GLOBAL);
  }],
  ["another tests it", async () => {
    await using lab = await testing();
    await lab.tn1.send({ type: "ns", src: "::", target: GLOBAL });
    await lab.silence(2_000);
    await lacks(lab, GLOBAL);
  }],
  ["another has it", async () => {
    await using lab = await testing();
    const claim = { src: GLOBAL, target: GLOBAL, dst: "ff02::1", tlla: OTHER };
    await lab.tn1.send({ type: "na", flags: "O", ...claim });
    await lab.silence(2_000);
    await lacks(lab, GLOBAL);
  }],
]);

title("v6LC.3.2.2 Address Lifetime Expiry", [
  ["deprecated it is answered for, then it is gone", async () => {
    await using lab = await Lab.start({ hasRouter: false });
    await lab.advertise({
      prefixes: [{ ...PREFIX, valid: 60, preferred: 20 }],
    });
    await lab.peer.pass(30_000);
    await has(lab, GLOBAL);
    await lab.peer.pass(27_000);
    await has(lab, GLOBAL);
    await lab.peer.pass(1_000);
    await lacks(lab, GLOBAL);
  }],
]);

title("v6LC.3.2.3 Multiple Prefixes and Network Renumbering", [
  [
    "the old address serves as long as it is valid, the new one beside it",
    async () => {
      await using lab = await Lab.start({ hasRouter: false });
      await lab.advertise({
        prefixes: [{ ...PREFIX, valid: 60, preferred: 60 }],
      });
      const two = { prefix: "2001:db8:2::/64" };
      await lab.advertise({
        prefixes: [{ ...PREFIX, valid: 30, preferred: 0 }, two],
      });
      await has(lab, GLOBAL);
      await has(lab, SECOND);
      await lab.peer.pass(54_000); // valid for 60 s: less than two hours do not shrink
      await has(lab, GLOBAL);
      await lab.peer.pass(2_000);
      await lacks(lab, GLOBAL);
      await has(lab, SECOND);
    },
  ],
]);

/** Whether a prefix makes an address. */
function makes(
  part: string,
  prefix: Partial<NdPrefix>,
  address: string | null,
) {
  return [part, async () => {
    await using lab = await Lab.start({ hasRouter: false });
    await lab.tr1.send({ type: "ra", prefixes: [{ ...PREFIX, ...prefix }] });
    if (address === null) await lab.silence(3_000);
    else await testOf(lab, address);
  }] as const;
}

title("v6LC.3.2.4 Prefix-Information Option Processing", [
  makes("flags L and A", { flags: "LA" }, GLOBAL),
  makes("flag A alone", { flags: "A" }, GLOBAL),
  makes("flag L alone", { flags: "L" }, null),
  makes("flag P, to a host that asks for no prefixes [RFC 9762 §7.1]", {
    flags: "LAP",
  }, GLOBAL),
  makes("the link-local prefix", { prefix: "fe80::/64" }, null),
  makes("a group's prefix", { prefix: "ff02::/64" }, null),
  makes("preferred longer than valid", { valid: 10, preferred: 20 }, null),
  makes("valid lifetime 0", { valid: 0, preferred: 0 }, null),
  makes("valid for ever", { valid: Infinity, preferred: Infinity }, GLOBAL),
  makes("63 bits", { prefix: "2001:db8:1::/63" }, null),
  makes("65 bits", { prefix: "2001:db8:1::/65" }, null),
  makes("48 bits", { prefix: "2001:db8:1::/48" }, null),
  makes("128 bits", { prefix: "2001:db8:1::/128" }, null),
]);

/** How long an address is valid after a second advertisement: seconds. */
function valid(part: string, first: number, second: number, expected: number) {
  return [part, async () => {
    await using lab = await Lab.start({ hasRouter: false });
    const announce = (seconds: number) =>
      lab.advertise({
        prefixes: [{ ...PREFIX, valid: seconds, preferred: 0 }],
      });
    await announce(first);
    await announce(second);
    await lab.peer.pass(1_000 * expected - 2_500 - 1_000);
    await has(lab, GLOBAL);
    await lab.peer.pass(2_000);
    await lacks(lab, GLOBAL);
  }] as const;
}

title("v6LC.3.2.5 Prefix-Information Option Processing, Lifetime", [
  valid("more than two hours is believed", 3 * HOUR, 2.5 * HOUR, 2.5 * HOUR),
  valid("more than remains is believed", HOUR, 1.5 * HOUR, 1.5 * HOUR),
  valid("less than an hour that remains is not", HOUR, 60, HOUR - 2.5),
  valid("nor is 0", HOUR, 0, HOUR - 2.5),
  valid("of more than two hours two are left", 3 * HOUR, 60, 2 * HOUR),
  valid("also by 0", 3 * HOUR, 0, 2 * HOUR),
]);

/** IPv6 Ready, core, section 2.1: next hops, resolution, and invalid solicitations. */

import type { NdMessage, NdTalk } from "../../../testing/mod.ts";
import {
  FAR,
  FAULTS,
  GLOBAL,
  Lab,
  LINK,
  LOCAL,
  OTHER,
  PREFIX,
  title,
  tooShort,
} from "./nd_words.ts";

title("v6LC.2.1.1 On-link Determination", [
  ["link-local", async () => {
    await using lab = await Lab.start({ hasRouter: false });
    await lab.echo(lab.tn1);
    await lab.asks(lab.tn1);
  }],
  ["a global address that an on-link prefix covers", async () => {
    await using lab = await Lab.start();
    await lab.echo(lab.tn1g);
    await lab.asks(lab.tn1g);
  }],
  ["a global address that none covers, without a router", async () => {
    await using lab = await Lab.start({ hasRouter: false });
    await lab.advertise({ lifetime: 0 });
    await lab.echo(lab.far, { linkSrc: lab.tr1.link });
    await lab.silence(10_000);
  }],
]);

title("v6LC.2.1.2 Resolution Wait Queue", [
  ["one neighbour", async () => {
    await using lab = await Lab.start();
    for (const seq of [1, 2, 3]) await lab.echo(lab.tn1, { seq });
    await lab.asks(lab.tn1);
    await lab.answers(lab.tn1);
    for (const seq of [1, 2, 3]) {
      await lab.replies(lab.tn1, lab.tn1.link, { seq });
    }
    await lab.silence(10_000);
  }],
  ["two neighbours", async () => {
    await using lab = await Lab.start();
    for (const seq of [1, 2, 3]) await lab.echo(lab.tn1, { seq });
    for (const seq of [1, 2, 3, 4]) await lab.echo(lab.tn1g, { seq });
    await lab.asks(lab.tn1);
    await lab.asks(lab.tn1g);
    await lab.answers(lab.tn1g);
    for (const seq of [1, 2, 3, 4]) {
      await lab.replies(lab.tn1g, lab.tn1g.link, { seq });
    }
    await lab.answers(lab.tn1);
    for (const seq of [1, 2, 3]) {
      await lab.replies(lab.tn1, lab.tn1.link, { seq });
    }
  }],
]);

title("v6LC.2.1.3 Prefix Information Option Processing, On-link Flag", [
  ["without flag L packets go to the router", async () => {
    await using lab = await Lab.start({ hasRouter: false });
    await lab.advertise({ prefixes: [{ ...PREFIX, flags: "A" }] });
    await lab.goesTo(lab.tn1g, lab.tr1.link);
  }],
  ["it takes nothing back that was on the link", async () => {
    await using lab = await Lab.start();
    await lab.advertise({ prefixes: [{ ...PREFIX, flags: "A" }] });
    await lab.echo(lab.tn1g);
    await lab.asks(lab.tn1g);
  }],
]);

title("v6LC.2.1.4 Host Prefix List", [
  [
    "a prefix is on the link for its lifetime, set anew by each advertisement",
    async () => {
      await using lab = await Lab.start({ hasRouter: false });
      const short = [{ ...PREFIX, flags: "L", valid: 20, preferred: 20 }];
      const long = [{ prefix: "2001:db8:1::/48", flags: "A" }];
      await lab.advertise({ prefixes: [...short, ...long] });
      const node = lab.tn1g;
      const dst = LOCAL;
      await lab.peer.pass(12_000);
      await lab.advertise({ prefixes: short });
      await lab.peer.pass(12_000);
      await node.send({ type: "echo", dst });
      await lab.asks(node);
      await lab.answers(node, { dst });
      await node.expect({ type: "echo-reply", linkDst: node.link });
      await lab.peer.pass(8_000);
      await node.send({ type: "echo", dst });
      await node.expect({ type: "echo-reply", linkDst: lab.tr1.link });
    },
  ],
]);

/** How a host asks for a node's link address. */
async function asksThrice(
  address: string,
  retrans: number,
  wait: number,
): Promise<void> {
  await using lab = await Lab.start({ hasRouter: false });
  await lab.advertise({ retrans });
  await lab.peer.pass(4_000);
  await lab.peer.skip();
  const node: NdTalk = lab.peer.nd(address);
  await lab.echo(node);
  await lab.asks(node);
  await lab.asks(node, { after: wait });
  await lab.asks(node, { after: wait });
  await lab.silence(20_000);
}

title("v6LC.2.1.5 Neighbor Solicitation Origination, Address Resolution", [
  ["link-local, each second", () => asksThrice("fe80::2", 1_000, 1_000)],
  ["link-local, each 5 s", () => asksThrice("fe80::2", 5_000, 5_000)],
  ["global, each second", () => asksThrice("2001:db8:1::2", 0, 1_000)],
  ["global, each 5 s", () => asksThrice("2001:db8:1::2", 5_000, 5_000)],
]);

/** How a host probes a neighbour that it has not heard of for a while. */
async function probesThrice(from: string, to: string): Promise<void> {
  await using lab = await Lab.start();
  const node = lab.peer.nd(from);
  await lab.echo(node, { dst: to });
  await lab.asks(node);
  await lab.answers(node, { dst: to });
  await lab.replies(node, node.link);
  await lab.peer.pass(46_000);
  await lab.echo(node, { dst: to });
  await lab.replies(node, node.link);
  await lab.probes(node, node.link, { after: 5_000 });
  await lab.probes(node, node.link, { after: 1_000 });
  await lab.probes(node, node.link, { after: 1_000 });
  await lab.answers(node, { dst: to, tlla: null });
  await lab.silence(14_000);
}

title(
  "v6LC.2.1.6 Neighbor Solicitation Origination, Reachability Confirmation",
  [
    ["link-local to link-local", () => probesThrice("fe80::2", LOCAL)],
    ["global to global", () => probesThrice("2001:db8:1::2", GLOBAL)],
    ["link-local to global", () => probesThrice("fe80::2", GLOBAL)],
    ["global to link-local", () => probesThrice("2001:db8:1::2", LOCAL)],
  ],
);

const SOLICIT: NdMessage = { type: "ns", target: LOCAL, slla: true };

title("v6LC.2.1.7 Invalid Neighbor Solicitation Handling", [
  ...[
    ...FAULTS,
    tooShort(8),
    {
      name: "target a group",
      fields: { target: "ff02::1:ff00:1", dst: LOCAL },
    },
    {
      name: "from :: to the host itself",
      fields: { src: "::", dst: LOCAL, slla: null },
    },
    { name: "from :: with a source link-layer address", fields: { src: "::" } },
  ].map(({ name, fields, options }) =>
    [name, async () => {
      await using lab = await Lab.start();
      await lab.tn1.send({ ...SOLICIT, ...fields }, options);
      await lab.silence(5_000);
      await lab.echo(lab.tn1);
      await lab.asks(lab.tn1);
    }] as const
  ),
]);

title("v6LC.2.1.8 Neighbor Solicitation Processing, No NCE", [
  ...[
    ["to the host itself", { dst: LOCAL }] as const,
    ["to its group", {}] as const,
  ].map(([part, fields]) =>
    [part, async () => {
      await using lab = await Lab.start();
      await lab.tn1.send({ ...SOLICIT, ...fields });
      await lab.tn1.expect({
        type: "na",
        flags: "SO",
        target: LOCAL,
        src: LOCAL,
        dst: lab.tn1.address,
        linkDst: lab.tn1.link,
        tlla: LINK,
      });
      await lab.probes(lab.tn1, lab.tn1.link, { after: 5_000 });
    }] as const
  ),
  ["to the host itself, without a link address", async () => {
    await using lab = await Lab.start();
    await lab.tn1.send({ ...SOLICIT, slla: null, dst: LOCAL });
    await lab.asks(lab.tn1);
    await lab.answers(lab.tn1);
    await lab.tn1.expect({ type: "na", flags: "SO", dst: lab.tn1.address });
    await lab.shows(lab.tn1, "REACHABLE");
  }],
]);

title("v6LC.2.1.13 Neighbor Solicitation Processing, IsRouterFlag", [
  ...[
    ["unicast, without a link address", { dst: LOCAL, slla: null }] as const,
    ["unicast", { dst: LOCAL }] as const,
    ["to the group, another link address", { slla: OTHER }] as const,
  ].map(([part, fields]) =>
    [part, async () => {
      await using lab = await Lab.start();
      const link = "slla" in fields && fields.slla !== null
        ? OTHER
        : lab.tr1.link;
      await lab.tr1.send({ ...SOLICIT, ...fields });
      await lab.tr1.expect({ type: "na", dst: lab.tr1.address });
      await lab.goesTo(lab.far, link);
    }] as const
  ),
]);

title("v6LC.2.2.18 Next-hop Determination", [
  ["what is on no link goes to the router", async () => {
    await using lab = await Lab.start();
    await lab.goesTo(lab.far, lab.tr1.link);
  }],
  [
    "without a router it goes nowhere, and is not asked for on the link",
    async () => {
      await using lab = await Lab.start();
      await lab.advertise({ lifetime: 0 });
      await lab.far.send({ type: "echo", src: FAR, dst: GLOBAL });
      await lab.silence(10_000);
    },
  ],
]);

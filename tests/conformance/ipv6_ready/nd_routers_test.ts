/** IPv6 Ready, core, section 2.2: a host discovers routers, prefixes and parameters. */

import { assertEquals } from "@std/assert";
import { between, type NdMessage } from "../../../testing/mod.ts";
import {
  FAULTS,
  Lab,
  LINK,
  LOCAL,
  OTHER,
  PREFIX,
  type State,
  title,
  tooShort,
} from "./nd_words.ts";

/** When a host has solicited routers, and from where, in its first half minute. */
async function solicitations(lab: Lab): Promise<[at: number, src: string][]> {
  const seen: [at: number, src: string][] = [];
  while (lab.peer.now < 30_000) {
    const { at, src } = await nextSolicitation(lab);
    seen.push([at, src]);
  }
  return seen;
}

async function nextSolicitation(
  lab: Lab,
): Promise<{ at: number; src: string }> {
  for (;;) {
    const { tr1, peer } = lab;
    const seen = await tr1.expect({ ttl: 255 }, { within: 60_000 });
    if (seen.type !== "rs") continue;
    assertEquals(seen.dst, "ff02::2");
    assertEquals(seen.slla, seen.src === "::" ? null : LINK);
    return { at: peer.now, src: seen.src };
  }
}

title("v6LC.2.2.1 Router Solicitations", [
  [
    "three and more, after a random delay, further and further apart",
    async () => {
      await using lab = await Lab.start({
        fromStart: true,
        ipv6: { dad: false },
      });
      const seen = await solicitations(lab);
      const times = seen.map(([at]) => at);
      assertEquals(between(0, 1_000).test(times[0]), true, `${times[0]}`);
      assertEquals(seen.every(([, src]) => src === LOCAL), true);
      const gaps = times.slice(1).map((at, i) => at - times[i]!);
      assertEquals(between(3_600, 4_400).test(gaps[0]), true, `${gaps[0]}`);
      for (let i = 1; i < gaps.length; i++) {
        const factor = gaps[i]! / gaps[i - 1]!;
        assertEquals(between(1.9, 2.1).test(factor), true, `${factor}`);
      }
    },
  ],
  ["from :: before its address is unique, then from it", async () => {
    await using lab = await Lab.start({ fromStart: true });
    const seen = await solicitations(lab);
    assertEquals(seen[0]![1], "::");
    assertEquals(new Set(seen.slice(1).map(([, src]) => src)).size, 1);
    assertEquals(seen[1]![1], LOCAL);
  }],
]);

/** Whether a router advertisement ends the solicitations of a host. */
async function ends(
  message: NdMessage,
  isEnd: boolean,
  options = {},
): Promise<void> {
  await using lab = await Lab.start({ fromStart: true, ipv6: { dad: false } });
  await nextSolicitation(lab);
  await lab.tr1.send({ type: "ra", ...message }, options);
  await lab.peer.pass(1_000);
  if (isEnd) {
    await lab.peer.skip();
    await lab.silence(120_000);
  } else await nextSolicitation(lab);
}

const RA_FAULTS = [
  ...FAULTS,
  tooShort(8),
  { name: "from a global address", fields: { src: "2001:db8:1::a1" } },
];

title("v6LC.2.2.2 Router Solicitations, Solicited Router Advertisement", [
  ["with a link address", () => ends({ slla: true }, true)],
  ["without", () => ends({}, true)],
  ["to the host alone", () => ends({ dst: LOCAL }, true)],
  ["no default router [RFC 7559 §2.1]", () => ends({ lifetime: 0 }, false)],
  ...RA_FAULTS.map(({ name, fields, options }) =>
    [
      `invalid: ${name}`,
      () => ends({ slla: true, ...fields }, false, options),
    ] as const
  ),
]);

title("v6LC.2.2.3 Host Ignores Router Solicitations", [
  ...["ff02::2", "ff02::1", LOCAL].map((dst) =>
    [`to ${dst}`, async () => {
      await using lab = await Lab.start();
      await lab.tn1.send({ type: "rs", dst, slla: true });
      await lab.silence(10_000);
      await lab.echo(lab.tn1);
      await lab.asks(lab.tn1);
    }] as const
  ),
]);

title("v6LC.2.2.11 Default Router Switch", [
  ["a router that does not answer gives way to another", async () => {
    await using lab = await Lab.start();
    const { tr1, tr2, far } = lab;
    await lab.advertise({}, tr2);
    await lab.goesTo(far, tr1.link);
    await lab.probes(tr1, tr1.link, { after: 5_000 });
    await lab.answers(tr1, { flags: "RSO" });
    await lab.goesTo(far, tr1.link);
    await lab.peer.pass(46_000);
    await lab.goesTo(far, tr1.link);
    await lab.probes(tr1, tr1.link, { after: 5_000 });
    await lab.probes(tr1, tr1.link, { after: 1_000 });
    await lab.probes(tr1, tr1.link, { after: 1_000 });
    await lab.silence(2_000);
    await lab.goesTo(far, tr2.link);
  }],
]);

title("v6LC.2.2.12 Router Advertisement Processing, Validity", [
  ...RA_FAULTS.map(({ name, fields, options }) =>
    [name, async () => {
      await using lab = await Lab.start();
      await lab.advertise({ lifetime: 0 });
      await lab.tr2.send({ type: "ra", slla: true, ...fields }, options);
      await lab.echo(lab.far, { linkSrc: lab.tr2.link });
      await lab.silence(10_000);
    }] as const
  ),
]);

title("v6LC.2.2.13 Router Advertisement Processing, Cur Hop Limit", [
  ["0 says nothing", async () => {
    await using lab = await Lab.start();
    await lab.advertise({ hopLimit: 15 });
    await lab.advertise({ hopLimit: 0 });
    await lab.echo(lab.far);
    await lab.replies(lab.far, lab.tr1.link, { ttl: 15 });
  }],
  ["another one is taken", async () => {
    await using lab = await Lab.start();
    await lab.echo(lab.far);
    await lab.replies(lab.far, lab.tr1.link, { ttl: 64 });
    await lab.advertise({ hopLimit: 15 });
    await lab.echo(lab.far);
    await lab.replies(lab.far, lab.tr1.link, { ttl: 15 });
  }],
]);

title("v6LC.2.2.14 Router Advertisement Processing, Router Lifetime", [
  ["it ends, and each advertisement sets it anew", async () => {
    await using lab = await Lab.start({ hasRouter: false });
    await lab.advertise({ lifetime: 40 });
    await lab.peer.pass(30_000);
    await lab.advertise({ lifetime: 60 });
    await lab.peer.pass(50_000);
    await lab.echo(lab.far);
    await lab.replies(lab.far, lab.tr1.link);
    await lab.peer.pass(10_000);
    await lab.peer.skip();
    await lab.echo(lab.far);
    await lab.silence(10_000);
  }],
  ["0 ends it at once", async () => {
    await using lab = await Lab.start();
    await lab.goesTo(lab.far, lab.tr1.link);
    await lab.tr1.send({ type: "ra", lifetime: 0 });
    await lab.echo(lab.far);
    await lab.silence(1_000);
  }],
]);

title("v6LC.2.2.15 Router Advertisement Processing, Reachable Time", [
  ["a neighbour is reachable for half to one and a half of it", async () => {
    await using lab = await Lab.start();
    await lab.advertise({ reachable: 10_000 });
    await lab.bring(lab.tn1, "REACHABLE");
    await lab.peer.pass(4_900);
    await lab.goesTo(lab.tn1, lab.tn1.link);
    await lab.peer.pass(10_200);
    await lab.peer.skip();
    await lab.shows(lab.tn1, "STALE");
  }],
]);

/** A router advertisement, and what is known of its sender afterwards. */
function heardRouter(before: State, same: State) {
  return ([
    ["the same link address", { slla: true }, same],
    ["another link address", { slla: OTHER }, "STALE"],
    ["no link address", {}, before],
  ] as const).map(([part, fields, after]) =>
    [`${before}, ${part}`, async () => {
      await using lab = await Lab.start();
      const { tr2 } = lab;
      await lab.bring(tr2, before);
      const link = "slla" in fields && fields.slla === OTHER ? OTHER : tr2.link;
      await tr2.send({ type: "ra", ...fields });
      const isNews = before === "INCOMPLETE" && after === "STALE";
      if (isNews) await lab.replies(tr2, link);
      if (isNews) await lab.probes(tr2, link, { after: 5_000 });
      else await lab.shows(tr2, after, link);
    }] as const
  );
}

title("v6LC.2.2.16 Router Advertisement Processing, Neighbor Cache", [
  ["no entry: STALE", async () => {
    await using lab = await Lab.start();
    await lab.tr2.send({ type: "ra", slla: true });
    await lab.shows(lab.tr2, "STALE");
  }],
  ["no entry, no link address: none is made", async () => {
    await using lab = await Lab.start();
    await lab.tr2.send({ type: "ra" });
    await lab.echo(lab.tr2);
    await lab.asks(lab.tr2);
  }],
  ...heardRouter("INCOMPLETE", "STALE"),
  ...heardRouter("REACHABLE", "REACHABLE"),
  ...heardRouter("STALE", "STALE"),
  ...heardRouter("PROBE", "PROBE"),
]);

title("v6LC.2.2.17 Router Advertisement Processing, IsRouter Flag", [
  ...([["the same link address", { slla: true }], [
    "another link address",
    { slla: OTHER },
  ], ["no link address", {}]] as const).map(([part, fields]) =>
    [part, async () => {
      await using lab = await Lab.start();
      const { tr1, tr2, far } = lab;
      await lab.bring(tr2, "REACHABLE");
      await tr1.send({ type: "ra", lifetime: 0 });
      await tr2.send({ type: "ra", ...fields });
      const link = "slla" in fields && fields.slla === OTHER ? OTHER : tr2.link;
      await lab.goesTo(far, link);
      await lab.answers(tr2, { flags: "SO" });
      await lab.echo(far, { linkSrc: tr2.link });
      await lab.silence(1_000);
    }] as const
  ),
]);

title("v6LC.2.2.19 Router Advertisement Processing, On-link determination", [
  ["lifetime 0 takes a prefix off the link", async () => {
    await using lab = await Lab.start();
    const two = { prefix: "2001:db8:2::/64" };
    await lab.advertise({ prefixes: [PREFIX, two] });
    await lab.echo(lab.tn1g);
    await lab.asks(lab.tn1g);
    await lab.peer.pass(3_000);
    await lab.peer.skip();
    const gone = { ...PREFIX, flags: "L", valid: 0, preferred: 0 };
    await lab.advertise({ prefixes: [gone] });
    await lab.goesTo(lab.tn1g, lab.tr1.link);
  }],
]);

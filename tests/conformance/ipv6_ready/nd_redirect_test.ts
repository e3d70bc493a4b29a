/** IPv6 Ready, core, section 2.3: redirects, as a host takes them. */

import {
  type NdMessage,
  type NdTalk,
  NETCONN_RAW_IPV6,
} from "../../../testing/mod.ts";
import {
  byRouter,
  faults,
  ODDITIES,
  ON_LINK,
  type Part,
  sendsTo,
  SHAPES,
  updates,
} from "./nd_redirect_words.ts";
import { FAR, GLOBAL, Lab, OTHER, title } from "./nd_words.ts";

/** A redirect that is obeyed. */
function obeyed(
  part: string,
  fields: NdMessage,
  target: (lab: Lab) => NdTalk,
): Part {
  return [part, async () => {
    await using lab = await byRouter();
    const hop = target(lab);
    await lab.tr1.send({ ...ON_LINK, target: hop.address, ...fields });
    await sendsTo(lab, hop, fields.tlla === true);
  }];
}

/** Redirects that are not obeyed. */
function refused(target: (lab: Lab) => NdTalk, address: string): Part[] {
  return faults(address).map(({ name, fields, options }) => [name, async () => {
    await using lab = await byRouter();
    const message = { ...ON_LINK, target: target(lab).address, ...fields };
    await lab.tr1.send(message, options);
    await sendsTo(lab, lab.tr1, true);
  }]);
}

const itself = (lab: Lab) => lab.far;
const another = (lab: Lab) => lab.tr2;

title(
  "v6LC.2.3.1 Redirected On-link: Valid",
  SHAPES.map(([part, fields]) => obeyed(part, fields, itself)),
);
title(
  "v6LC.2.3.2 Redirected On-link: Suspicious",
  ODDITIES.map(([part, fields]) => obeyed(part, fields, itself)),
);
title("v6LC.2.3.3 Redirected On-link: Invalid", refused(itself, FAR));
title(
  "v6LC.2.3.4 Redirected to Alternate Router: Valid",
  SHAPES.map(([part, fields]) => obeyed(part, fields, another)),
);
title(
  "v6LC.2.3.5 Redirected to Alternate Router: Suspicious",
  ODDITIES.map(([part, fields]) => obeyed(part, fields, another)),
);
title(
  "v6LC.2.3.6 Redirected to Alternate Router: Invalid",
  refused(another, "fe80::a2"),
);

title("v6LC.2.3.7 Redirected Twice", [
  ["by the first router, then by the second", async () => {
    await using lab = await byRouter();
    const tr3 = lab.peer.nd("fe80::a3");
    const to = (hop: NdTalk): NdMessage => ({
      ...ON_LINK,
      target: hop.address,
      tlla: true,
    });
    await lab.tr1.send(to(lab.tr2));
    await sendsTo(lab, lab.tr2, true);
    await lab.tr2.send(to(tr3));
    await sendsTo(lab, tr3, true);
    await lab.tr1.send(to(lab.tr2));
    await sendsTo(lab, tr3, true);
  }],
]);

title(
  "v6LC.2.3.8 Invalid Option",
  ([
    ["an MTU", { mtu: 1_400 }],
    ["a prefix", { prefixes: [{ prefix: "2001:db8:9::/64" }] }],
    ["a source link-layer address", { slla: OTHER }],
  ] as const).map(([part, fields]) => obeyed(part, fields, another)),
);

title("v6LC.2.3.9 No Destination Cache Entry", [
  ["a redirect for a destination to which nothing was sent", async () => {
    await using lab = await Lab.start();
    const { tr1, tr2 } = lab;
    await tr1.send({ ...ON_LINK, target: tr2.address, tlla: true });
    await sendsTo(lab, tr2, true);
  }],
]);

title("v6LC.2.3.10 Neighbor Cache Updated, No Neighbor Cache Entry", [
  ["with a link address the target is STALE", async () => {
    await using lab = await byRouter();
    await lab.tr1.send({ ...ON_LINK, target: lab.tr2.address, tlla: true });
    await lab.shows(lab.tr2, "STALE");
  }],
  ["without, it is asked for", async () => {
    await using lab = await byRouter();
    await lab.tr1.send({ ...ON_LINK, target: lab.tr2.address });
    await lab.echo(lab.tr2);
    await lab.asks(lab.tr2);
  }],
]);

title(
  "v6LC.2.3.11 Neighbor Cache Updated from State INCOMPLETE",
  updates("INCOMPLETE"),
);
title(
  "v6LC.2.3.12 Neighbor Cache Updated from State REACHABLE",
  updates("REACHABLE"),
);
title("v6LC.2.3.13 Neighbor Cache Updated from State STALE", updates("STALE"));
title("v6LC.2.3.14 Neighbor Cache Updated from State PROBE", updates("PROBE"));

title(
  "v6LC.2.3.15 Invalid Redirect does not Update Neighbor Cache",
  faults("fe80::a2").map(({ name, fields, options }): Part => [
    name,
    async () => {
      await using lab = await byRouter();
      const { tr1, tr2 } = lab;
      const message = { ...ON_LINK, target: tr2.address, tlla: OTHER };
      await tr1.send({ ...message, ...fields }, options);
      await lab.echo(tr2);
      await lab.asks(tr2);
    },
  ]),
);

Deno.test("a redirected connection goes back to its router when the next hop does not answer [RFC 4861 §7.3.3]", async () => {
  await using lab = await byRouter();
  const { tr1, tr2, far, peer } = lab;
  await tr1.send({ ...ON_LINK, target: tr2.address, tlla: true });
  const conn = peer.stack.netconn(NETCONN_RAW_IPV6, { proto: 58 });
  await conn.bind(GLOBAL, 0);
  await conn.connect(FAR, 0);
  const echo = new Uint8Array([128, 0, 0, 0, 0, 9, 0, 9]);
  const sends = async (link: string) => {
    await conn.send(echo);
    await far.expect({ type: "echo", id: 9, linkDst: link });
  };
  await sends(tr2.link);
  for (const after of [5_000, 1_000, 1_000]) {
    await lab.probes(tr2, tr2.link, { after });
  }
  await peer.pass(1_000);
  await sends(tr1.link);
});

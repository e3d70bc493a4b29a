/**
 * What the scripts for redirects have in common: a destination behind a router, and what
 * a redirect makes of it.
 *
 * @module
 */

import type { NdMessage, NdTalk } from "../../../testing/mod.ts";
import { buildNd } from "../../../testing/nd_write.ts";
import {
  FAR,
  type Fault,
  FAULTS,
  GLOBAL,
  Lab,
  OTHER,
  tooShort,
  UNKNOWN_OPTION,
} from "./nd_words.ts";

/** The packet that a redirect is about. */
const QUOTE = buildNd({ type: "echo-reply" }, { src: GLOBAL, dst: FAR });

/** A redirect of the first hop for the far node; the target is the node itself. */
export const ON_LINK: NdMessage = {
  type: "redirect",
  dst: GLOBAL,
  target: FAR,
  destination: FAR,
};

/** A part of a title. */
export type Part = readonly [part: string, script: () => Promise<void>];

/** With and without the options that a redirect has. */
export const SHAPES: readonly (readonly [string, NdMessage])[] = [
  ["no options", {}],
  ["the quoted packet", { quote: QUOTE }],
  ["the target's link address", { tlla: true }],
  ["both", { tlla: true, quote: QUOTE }],
];

/** Faults of a redirect, each alone. */
export function faults(target: string): readonly Fault[] {
  return [
    ...FAULTS,
    tooShort(0),
    { name: "from a global address", fields: { src: "2001:db8:1::a1" } },
    {
      name: "not from the first hop",
      fields: { src: "fe80::a2", linkSrc: "02:00:00:00:00:a2" },
    },
    { name: "the destination a group", fields: { destination: "ff1e::9" } },
    {
      name: "the target neither link-local nor the destination",
      fields: { target: target === FAR ? "2001:db8:9::8" : "2001:db8:1::a2" },
    },
    { name: "the target a group", fields: { target: "ff02::1" } },
  ];
}

/** What a host does not look at in a redirect. */
export const ODDITIES: readonly (readonly [string, NdMessage])[] = [
  ["an option of no known type", { options: UNKNOWN_OPTION }],
  ["a reserved field that is not 0", { reserved: 0xffff_ffff }],
];

/** A host that sends to the far node by its router. */
export async function byRouter(): Promise<Lab> {
  const lab = await Lab.start();
  await lab.goesTo(lab.far, lab.tr1.link);
  await lab.probes(lab.tr1, lab.tr1.link, { after: 5_000 });
  await lab.answers(lab.tr1, { flags: "RSO" });
  return lab;
}

/** The host sends to the far node over `hop`, which it asks for first if it must. */
export async function sendsTo(
  lab: Lab,
  hop: NdTalk,
  isKnown: boolean,
): Promise<void> {
  await lab.echo(lab.far);
  if (!isKnown) {
    await lab.asks(hop);
    await lab.answers(hop);
  }
  await lab.replies(lab.far, hop.link);
}

/** A redirect whose target's entry had a state; what state it is in afterwards. */
export function updates(
  before: "INCOMPLETE" | "REACHABLE" | "STALE" | "PROBE",
): Part[] {
  return ([
    ["the same link address", { tlla: true }, before],
    ["another link address", { tlla: OTHER }, "STALE"],
    ["no link address", {}, before],
  ] as const).map(([part, fields, after]) => [part, async () => {
    await using lab = await byRouter();
    const { tr1, tr2, far } = lab;
    await lab.bring(tr2, before);
    const message: NdMessage = { ...ON_LINK, target: tr2.address, ...fields };
    const link = "tlla" in fields && fields.tlla === OTHER ? OTHER : tr2.link;
    await tr1.send({ ...message });
    if (before !== "INCOMPLETE") {
      await lab.shows(tr2, after, link);
    } else if ("tlla" in fields) {
      await lab.replies(tr2, link);
      await lab.probes(tr2, link, { after: 5_000 });
    } else await lab.shows(tr2, "INCOMPLETE");
    if ("tlla" in fields) await lab.goesTo(far, link);
  }]);
}

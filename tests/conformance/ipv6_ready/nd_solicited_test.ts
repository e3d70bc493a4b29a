/** IPv6 Ready, core, section 2.1: solicitations to a host that knows their sender. */

import type { NdMessage } from "../../../testing/mod.ts";
import { Lab, LOCAL, OTHER, type State, title } from "./nd_words.ts";

/** A solicitation, and the state that its sender's entry is in afterwards. */
type Row = readonly [part: string, fields: NdMessage, after: State];

/** A solicitation to a host in whose cache the sender's entry has a state. */
function solicited(name: string, before: State, rows: readonly Row[]): void {
  title(
    name,
    rows.map(([part, fields, after]) => [part, async () => {
      await using lab = await Lab.start();
      const { tn1 } = lab;
      await lab.bring(tn1, before);
      const link = fields.slla === OTHER ? OTHER : tn1.link;
      await tn1.send({ type: "ns", target: LOCAL, ...fields });
      if (before === "INCOMPLETE") await lab.replies(tn1, link);
      await tn1.expect({ type: "na", flags: "SO", linkDst: link });
      if (before === "INCOMPLETE") {
        await lab.probes(tn1, link, { after: 5_000 });
      } else await lab.shows(tn1, after, link);
    }]),
  );
}

/** Four solicitations: to the host or its group, with the known link address or not. */
function four(same: State, other: State): Row[] {
  return [
    ["unicast, the same link address", { dst: LOCAL, slla: true }, same],
    ["unicast, another link address", { dst: LOCAL, slla: OTHER }, other],
    ["to the group, the same link address", { slla: true }, same],
    ["to the group, another link address", { slla: OTHER }, other],
  ];
}

solicited(
  "v6LC.2.1.9 Neighbor Solicitation Processing, NCE State INCOMPLETE",
  "INCOMPLETE",
  four("STALE", "STALE"),
);
solicited(
  "v6LC.2.1.10 Neighbor Solicitation Processing, NCE State REACHABLE",
  "REACHABLE",
  four("REACHABLE", "STALE"),
);
solicited(
  "v6LC.2.1.11 Neighbor Solicitation Processing, NCE State STALE",
  "STALE",
  four("STALE", "STALE"),
);
solicited(
  "v6LC.2.1.12 Neighbor Solicitation Processing, NCE State PROBE",
  "PROBE",
  four("PROBE", "STALE"),
);

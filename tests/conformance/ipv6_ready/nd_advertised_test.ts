/** IPv6 Ready, core, section 2.1: neighbor advertisements. */

import type { NdMessage } from "../../../testing/mod.ts";
import {
  FAULTS,
  Lab,
  LOCAL,
  OTHER,
  type State,
  title,
  tooShort,
} from "./nd_words.ts";

title("v6LC.2.1.15 Invalid Neighbor Advertisement Handling", [
  ...[
    ...FAULTS,
    tooShort(8),
    { name: "target a group", fields: { target: "ff02::1:ff00:2" } },
    {
      name: "flag S, to all nodes",
      fields: { dst: "ff02::1", flags: "SO" },
    },
  ].map(({ name, fields, options }) =>
    [name, async () => {
      await using lab = await Lab.start();
      await lab.bring(lab.tn1, "INCOMPLETE");
      const message = {
        flags: "O",
        tlla: true,
        dst: LOCAL,
        ...fields,
      } as const;
      await lab.tn1.send({ type: "na", ...message }, options);
      await lab.shows(lab.tn1, "INCOMPLETE");
    }] as const
  ),
]);

/** Flags S and O, with and without each other. */
const FLAGS = ["", "S", "O", "SO"];

title("v6LC.2.1.16 Neighbor Advertisement Processing, No NCE", [
  ...FLAGS.map((flags) =>
    [`flags "${flags}"`, async () => {
      await using lab = await Lab.start();
      await lab.answers(lab.tn1, { flags });
      await lab.echo(lab.tn1);
      await lab.asks(lab.tn1);
    }] as const
  ),
]);

/** An advertisement, and the state and link address of its target's entry afterwards. */
type Row = readonly [
  tlla: "none" | "same" | "other",
  flags: string,
  after: State,
  link: "same" | "other",
];

function advertised(name: string, before: State, rows: readonly Row[]): void {
  title(
    name,
    rows.map(([tlla, flags, after, at]) => [
      `flags "${flags}", link address: ${tlla}`,
      async () => {
        await using lab = await Lab.start();
        const { tn1 } = lab;
        await lab.bring(tn1, before);
        const option: NdMessage = {
          tlla: tlla === "none" ? null : tlla === "same" ? true : OTHER,
        };
        const link = at === "same" ? tn1.link : OTHER;
        await lab.answers(tn1, { flags, ...option });
        if (before === "INCOMPLETE" && after !== "INCOMPLETE") {
          await lab.replies(tn1, link);
        }
        await lab.shows(tn1, after, link);
      },
    ]),
  );
}

advertised(
  "v6LC.2.1.17 Neighbor Advertisement Processing, NCE State INCOMPLETE",
  "INCOMPLETE",
  [
    ...FLAGS.map((flags): Row => ["none", flags, "INCOMPLETE", "same"]),
    ["same", "", "STALE", "same"],
    ["same", "O", "STALE", "same"],
    ["same", "S", "REACHABLE", "same"],
    ["same", "SO", "REACHABLE", "same"],
  ],
);

/** What holds of each state but INCOMPLETE. */
function known(before: State): Row[] {
  return [
    ["none", "", before, "same"],
    ["none", "O", before, "same"],
    ["none", "S", "REACHABLE", "same"],
    ["none", "SO", "REACHABLE", "same"],
    ["same", "", before, "same"],
    ["same", "O", before, "same"],
    ["same", "S", "REACHABLE", "same"],
    ["same", "SO", "REACHABLE", "same"],
    ["other", "", before === "REACHABLE" ? "STALE" : before, "same"],
    ["other", "S", before === "REACHABLE" ? "STALE" : before, "same"],
    ["other", "O", "STALE", "other"],
    ["other", "SO", "REACHABLE", "other"],
  ];
}

advertised(
  "v6LC.2.1.18 Neighbor Advertisement Processing, NCE State REACHABLE",
  "REACHABLE",
  known("REACHABLE"),
);
advertised(
  "v6LC.2.1.19 Neighbor Advertisement Processing, NCE State STALE",
  "STALE",
  known("STALE"),
);
advertised(
  "v6LC.2.1.20 Neighbor Advertisement Processing, NCE State PROBE",
  "PROBE",
  known("PROBE"),
);

/** Flags, with and without a link address. */
const SHAPES = FLAGS.flatMap((flags) => [
  { flags, tlla: null },
  { flags, tlla: true as const },
]);

title(
  "v6LC.2.1.21 Neighbor Advertisement Processing, R-bit Change",
  SHAPES.map(({ flags, tlla }) => [
    `flags "${flags}", ${tlla ? "with" : "no"} link address`,
    async () => {
      await using lab = await Lab.start();
      await lab.goesTo(lab.far, lab.tr1.link);
      await lab.probes(lab.tr1, lab.tr1.link, { after: 5_000 });
      await lab.answers(lab.tr1, { flags: "RSO" });
      await lab.goesTo(lab.far, lab.tr1.link);
      await lab.answers(lab.tr1, { flags, tlla });
      await lab.echo(lab.far, { linkSrc: lab.tr1.link });
      await lab.silence(1_000);
    },
  ]),
);

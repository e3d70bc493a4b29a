/** Which neighbour gives way to a new one in a full table. */

import { assertEquals } from "@std/assert";
import {
  Neighbour,
  NEIGHBOUR_REACHABLE,
} from "../../../../core/link/neighbour/neighbour.ts";
import { NeighbourTable } from "../../../../core/link/neighbour/neighbour_table.ts";
import { eachFamily, type TestFamily } from "../../../families.ts";
import { ip, IpFixture } from "../../ip/ip_fixture.ts";

const netif = new IpFixture().netif([]);

/** A table with neighbours that were used one after the other, from time 0 on. */
function table(
  { version }: TestFamily,
  kinds: string,
): [NeighbourTable, Neighbour[]] {
  const made = new NeighbourTable();
  const all = [...kinds].map((kind, n) => {
    const text = version === 4 ? `10.0.0.${n + 1}` : `fd00::${n + 1}`;
    const neighbour = new Neighbour(netif, ip(text));
    neighbour.usedAt = n;
    if (kind !== "?") neighbour.state = NEIGHBOUR_REACHABLE;
    neighbour.hasAnswered = kind === "a";
    if (kind === "t") neighbour.confirmedAt = 0;
    made.add(neighbour);
    return neighbour;
  });
  return [made, all];
}

/** "?" is being asked for, "h" only heard of, "a" has answered, "t" carries TCP. */
for (
  const [kinds, enough, index, why] of [
    ["aaaa", 1, 0, "all are proven: the one unused for longest"],
    ["at??", 2, 2, "what is asked for gives way to its like"],
    ["athh", 2, 2, "and so does what was only heard of"],
    ["ath?", 2, 2, "the one unused for longest of both"],
    ["at?a", 2, 0, "few are not proven: a new neighbour has its chance"],
    ["aaa?", 1, 3, "the share of those that are not proven is used up"],
  ] as const
) {
  eachFamily(`who gives way in "${kinds}": ${why}`, (family) => {
    const [made, all] = table(family, kinds);
    assertEquals(made.displaced(family.version === 4, enough), all[index]!);
    assertEquals(made.displaced(family.version !== 4, enough), null);
  });
}

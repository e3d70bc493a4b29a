/** Initial sequence numbers. */

import { assertEquals, assertNotEquals } from "@std/assert";
import { SeededRng } from "../../../../core/base/rng.ts";
import { SequenceSecret } from "../../../../core/tcp/handshake/isn.ts";
import { ip } from "../../ip/ip_fixture.ts";
import { eachFamily } from "../../../families.ts";

eachFamily(
  "SequenceSecret.isn() differs by tuple and secret, and grows by 250 a millisecond [RFC 6528 §3]",
  (family) => {
    const a = new SequenceSecret(new SeededRng(1));
    const b = new SequenceSecret(new SeededRng(2));
    const local = ip(family.host);
    const remote = ip(family.peer);
    const isn = a.isn(local, 1, remote, 2, 0);
    assertEquals((a.isn(local, 1, remote, 2, 1000) - isn) | 0, 250_000);
    assertNotEquals(a.isn(local, 2, remote, 1, 2000), (isn + 500_000) | 0);
    assertNotEquals(a.isn(remote, 1, local, 2, 3000), (isn + 750_000) | 0);
    assertNotEquals(b.isn(local, 1, remote, 2, 0), isn);
  },
);

eachFamily(
  "SequenceSecret.isn() grows from one connection to the next at one instant, and never goes back",
  (family) => {
    const secret = new SequenceSecret(new SeededRng(1));
    const local = ip(family.host);
    const remote = ip(family.peer);
    const isn = (now: number) => secret.isn(local, 1, remote, 2, now);
    const first = isn(1e9); // beyond 32 bits of ticks
    const steps = [1e9, 1e9, 1e9 + 0.004, 1e9 - 5, 1e9 + 0.1].map(isn);
    assertEquals(steps.map((n) => (n - first) | 0), [2, 4, 6, 8, 25]);
  },
);

/** Connections that nobody waits for: how many, and for how long. */

import { assertEquals } from "@std/assert";
import { ERR_ABRT, ERR_OK } from "../../../../core/base/err.ts";
import type { TcpConfig } from "../../../../core/tcp/config.ts";
import { TcpFixture } from "../tcp_fixture.ts";
import { eachFamily, type TestFamily } from "../../../families.ts";

/** An orphan that nobody answers: how often it sends its data. */
function persistence(
  family: TestFamily,
  config: Partial<TcpConfig>,
  close: boolean,
): { sent: number; ms: number } {
  const f = TcpFixture.established({ family, config });
  f.write("x");
  if (close) assertEquals(f.pcb.close(), ERR_OK);
  const start = f.host.clock.now;
  let sent = 0;
  while (!f.pcb.freed) {
    sent += f.take().filter((s) => s.len > 0).length;
    f.host.clock.now = f.host.timers.nextDeadline();
    f.host.timers.run();
  }
  f.user.expect(`error ${ERR_ABRT}`);
  assertEquals(f.tcp.orphans, 0);
  return { sent, ms: f.host.clock.now - start };
}

eachFamily(
  "TcpPcb is an orphan from close to TIME-WAIT, or to its end",
  (family) => {
    const f = TcpFixture.established({ family });
    f.pcb.close();
    assertEquals(f.tcp.orphans, 1);
    f.expect({ flags: "FA" });
    f.inject({});
    f.expectState("FIN-WAIT-2");
    assertEquals(f.tcp.orphans, 1);
    f.inject({ flags: "FA" });
    f.expectState("TIME-WAIT");
    assertEquals(f.tcp.orphans, 0);
    f.advance(60_000);
    assertEquals([f.pcb.freed, f.tcp.orphans], [true, 0]);
    for (const end of ["R", "timeout", "abort"]) {
      const g = TcpFixture.finWait2({ family });
      assertEquals(g.tcp.orphans, 0); // its user only sends no more
      g.pcb.close();
      assertEquals(g.tcp.orphans, 1);
      if (end === "R") g.inject({ flags: "R" });
      else if (end === "abort") g.pcb.abort();
      else g.advance(60_000);
      assertEquals([g.pcb.freed, g.tcp.orphans], [true, 0], end);
    }
  },
);

eachFamily(
  "TcpConfig.orphanLimit resets what is closed beyond it [Linux]",
  (family) => {
    const f = TcpFixture.listening({ family, config: { orphanLimit: 2 } });
    const pcbs = [1001, 1002, 1003].map((srcPort) => {
      f.inject({ flags: "S", srcPort });
      const [{ seq }] = f.take();
      f.inject({ srcPort, seq: 1, ack: seq + 1 });
      return f.accepted.at(-1)!;
    });
    f.user.expect();
    pcbs[0].close();
    pcbs[1].close();
    assertEquals(f.take().map((s) => s.flags), ["FA", "FA"]);
    pcbs[2].close();
    assertEquals(f.take().map((s) => s.flags), ["RA"]);
    f.user.expect(`error ${ERR_ABRT}`);
    assertEquals([f.tcp.orphans, f.host.stats.tcpOrphansReset], [2, 1]);
    pcbs[0].abort();
    assertEquals(f.tcp.orphans, 1);
  },
);

eachFamily(
  "TcpPcb is given up sooner once its user has left [Linux tcp_orphan_retries]",
  (family) => {
    assertEquals(persistence(family, {}, false).sent, 16);
    const orphan = persistence(family, {}, true);
    assertEquals(orphan.sent, 9);
    assertEquals(persistence(family, { orphanRetries: 3 }, true).sent, 4);
    assertEquals(persistence(family, { orphanRetries: 0 }, true).sent, 16);
  },
);

eachFamily(
  "TcpPcb whose peer keeps its window shut ends once its user has left and probes are rtoMax apart [Linux]",
  (family) => {
    for (const orphaned of [true, false]) {
      const f = TcpFixture.established({ family });
      f.inject({ win: 0 });
      f.write("x");
      if (orphaned) f.pcb.close();
      for (let minutes = 0; minutes < 20 && !f.pcb.freed; minutes++) {
        for (let s = 0; s < 60; s++) {
          f.advance(1000);
          // Every probe is answered: the peer lives, but takes nothing.
          if (f.take().length > 0 && !f.pcb.freed) f.inject({ ack: 1, win: 0 });
          f.take();
        }
      }
      assertEquals(f.pcb.freed, orphaned);
      assertEquals(f.tcp.orphans, 0);
    }
  },
);

eachFamily("TcpConfig.timeWaitLimit frees the oldest, and counts", (family) => {
  const f = TcpFixture.finWait2({ family, config: { timeWaitLimit: 0 } });
  f.inject({ flags: "FA" });
  f.expect({ flags: "A", seq: 2, ack: 2 }); // the peer must not wait for this
  f.user.expect("fin", "closed");
  f.expectGone();
  assertEquals(f.host.stats.tcpTimeWaitOverflows, 1);
});

/** TCP when packet memory runs short: windows, out-of-order data, SYNs. */

import { assert, assertEquals } from "@std/assert";
import { CHUNK_SIZE } from "../../../../core/buf/block_pool.ts";
import type { Pbuf } from "../../../../core/buf/pbuf.ts";
import { expectPattern, TcpFixture } from "../tcp_fixture.ts";
import { eachFamily } from "../../../families.ts";

/** Uses up memory until a share of it is gone; returns what gives it back. */
function use(f: TcpFixture, share: number): () => void {
  const { pbufs } = f.host;
  const taken: Pbuf[] = [];
  while (pbufs.blocks.pressure < share) taken.push(pbufs.allocate(CHUNK_SIZE)!);
  return () => taken.splice(0).forEach((p) => pbufs.free(p));
}

const PEER = { mss: 1460, ws: 7, sackOk: true } as const;
const config = { timestamps: false, quickAcks: 1000 } as const;

eachFamily(
  "TcpPcb's window shrinks as it is used while memory is short, its edge stays [RFC 9293 §3.8.6 SHLD-14]",
  (family) => {
    const f = TcpFixture.established({ family, config, peer: PEER });
    f.user.autoRead = false;
    f.inject({ data: 1000 });
    const [{ ack, win }] = f.take();
    const edge = ack + (win << 7);
    const giveBack = use(f, 3 / 4);
    for (let i = 1; i < 20; i++) {
      f.inject({ data: 1000 });
      const [answer] = f.take();
      const moved = answer.ack + (answer.win << 7) - edge;
      assert(moved >= 0 && moved < 128 * i, `${moved}`); // what scaling rounds up
    }
    f.pcb.recved(20_000); // reading alone does not open it
    f.expectNothing();
    giveBack();
    f.inject({ data: 1000 });
    f.pcb.recved(1000);
    const last = f.take().at(-1)!;
    assert(last.ack + (last.win << 7) > edge);
  },
);

eachFamily(
  "TcpPcb offers four segments to a new peer while memory is short, and more to one that is read",
  (family) => {
    const f = TcpFixture.established({
      family,
      config: { ...config, rcvBuf: 100_000 },
      peer: PEER,
    });
    const giveBack = use(f, 3 / 4);
    let offered = f.pcb.info().rcvWnd;
    for (let i = 0; i < 200; i++) { // uses the window up
      const room = Math.min(offered, 1460);
      if (room < 1460) break;
      f.inject({ data: room });
      offered = f.pcb.info().rcvWnd;
    }
    f.take();
    for (let i = 0; i < 50; i++) { // the user reads: it goes on, in small steps
      const { rcvWnd } = f.pcb.info();
      assert(rcvWnd >= 1460 && rcvWnd <= 4 * 1460 + 127, `${rcvWnd}`);
      f.inject({ data: 1460 });
    }
    giveBack();
    f.inject({ data: 1460 });
    assert(f.pcb.info().rcvWnd > 90_000);
  },
);

eachFamily(
  "TcpPcb drops data in order while memory is scarce, unless its user reads",
  (family) => {
    const f = TcpFixture.established({ family, config, peer: PEER });
    f.user.autoRead = false;
    const giveBack = use(f, 7 / 8);
    for (let i = 0; i < 4; i++) f.inject({ data: 1460 });
    f.user.expect(...Array(4).fill("recv 1460")); // what keeps it going
    f.inject({ data: 1460 });
    f.inject({ data: 1460 });
    f.user.expect();
    assertEquals(f.host.drops["no-memory"], 2);
    f.pcb.recved(4 * 1460);
    f.inject({ seq: 1 + 4 * 1460, data: 1460 }); // the peer repeats
    f.user.expect("recv 1460");
    giveBack();
    f.inject({ seq: 1 + 5 * 1460, data: 1460 });
    f.user.expect("recv 1460");
    expectPattern(f.user.received, 6 * 1460);
  },
);

eachFamily(
  "TcpPcb gives up what it holds out of order when memory is scarce, and gets it again [RFC 2018 §8]",
  (family) => {
    const f = TcpFixture.established({ family, config, peer: PEER });
    f.inject({ seq: 1001, data: 1000 });
    f.expect({ ack: 1, sack: [[1001, 2001]] });
    const giveBack = use(f, 7 / 8);
    f.inject({ seq: 2001, data: 1000 });
    f.expect({ ack: 1, sack: [] });
    assertEquals([f.pcb.info().outOfOrder, f.host.stats.tcpPruned], [0, 1]);
    f.inject({ seq: 1, data: 1000 });
    f.expect({ ack: 1001 });
    giveBack();
    f.inject({ seq: 2001, data: 1000 });
    f.expect({ ack: 1001, sack: [[2001, 3001]] });
    f.inject({ seq: 1001, data: 1000 });
    f.expect({ ack: 3001 });
    expectPattern(f.user.received, 3000);
  },
);

eachFamily(
  "TcpListener drops SYNs only when memory is exhausted: they take none",
  (family) => {
    const scarce = TcpFixture.listening({ family });
    use(scarce, 7 / 8);
    scarce.inject({ flags: "S" });
    scarce.expect({ flags: "SA" });
    const f = TcpFixture.listening({ family });
    const giveBack = use(f, 1);
    f.inject({ flags: "S" });
    f.expectNothing();
    assertEquals(f.host.drops["no-memory"], 1);
    giveBack();
    f.inject({ flags: "S", seq: 0 });
    f.expect({ flags: "SA" });
  },
);

eachFamily(
  "TcpPcb loses no FIN that comes with data for which there is no memory",
  (family) => {
    const f = TcpFixture.established({ family, config, peer: PEER });
    f.user.autoRead = false;
    const giveBack = use(f, 7 / 8);
    for (let i = 0; i < 4; i++) f.inject({ data: 1460 });
    f.user.expect(...Array(4).fill("recv 1460"));
    const seq = 1 + 4 * 1460;
    f.inject({ flags: "FA", seq, data: 100 });
    f.user.expect();
    f.expectState("ESTABLISHED");
    giveBack();
    f.inject({ flags: "FA", seq, data: 100 });
    f.user.expect("recv 100", "fin");
    expectPattern(f.user.received, 4 * 1460 + 100);
  },
);

/** What leaves when: the end of a batch, with many connections. */

import { assertEquals } from "@std/assert";
import { getU16 } from "../../../core/wire/bytes.ts";
import { ip } from "../ip/ip_fixture.ts";
import { TcpFixture } from "./tcp_fixture.ts";
import { eachFamily, type TestFamily } from "../../families.ts";

/** Connections that have a SYN to send, to these ports. */
function opening(family: TestFamily, ports: number[]): TcpFixture {
  const f = new TcpFixture({ family });
  for (const port of ports) f.tcp.create(f.user).connect(ip(family.peer), port);
  return f;
}

/** Ports that SYNs were sent to since the last look, in order. */
function sentTo(f: TcpFixture): number[] {
  return f.device.sent.splice(0).map(({ bytes }) =>
    getU16(bytes, bytes.length - 38)
  );
}

eachFamily(
  "TcpLayer.flush() stops after so many segments, and goes on where it stopped",
  (family) => {
    const f = opening(family, [1, 2, 3, 4, 5]);
    assertEquals(f.tcp.flush(2), true);
    assertEquals(sentTo(f), [1, 2]);
    assertEquals(f.tcp.flush(2), true);
    assertEquals(sentTo(f), [3, 4]);
    assertEquals(f.tcp.flush(2), false);
    assertEquals(sentTo(f), [5]);
    assertEquals(f.tcp.flush(2), false);
    assertEquals(sentTo(f), []);
  },
);

eachFamily(
  "TcpLayer.flush() serves those first that it has not come to",
  (family) => {
    const f = opening(family, [1, 2, 3]);
    assertEquals(f.tcp.flush(1), true);
    f.tcp.create(f.user).connect(ip(family.peer), 4);
    assertEquals(f.tcp.flush(), false);
    assertEquals(sentTo(f), [1, 2, 3, 4]);
  },
);

eachFamily(
  "TcpLayer.flush() forgets nobody when the device has no room",
  (family) => {
    const f = opening(family, [1, 2, 3, 4]);
    f.device.room = 0;
    assertEquals(f.tcp.flush(1), false);
    assertEquals(sentTo(f), []);
    f.device.room = Infinity;
    f.netif.blocked = false;
    assertEquals(f.tcp.flush(3), true);
    assertEquals(f.tcp.flush(3), false);
    assertEquals(sentTo(f).toSorted(), [1, 2, 3, 4]);
  },
);

import { assert, assertEquals, assertInstanceOf } from "@std/assert";
import * as lwip from "../../mod.ts";
import { checksum, NETCONN_RAW } from "../../mod.ts";
import { A, B, both, EventLog, pattern, rejection } from "./two_stacks.ts";

const ICMP = 1;

/** An ICMP echo request. */
function echoRequest(id: number, seq: number, data: Uint8Array): Uint8Array {
  const message = new Uint8Array(8 + data.length);
  message.set([8, 0, 0, 0, id >> 8, id & 255, seq >> 8, seq & 255]);
  message.set(data, 8);
  const sum = checksum(message, 0, message.length);
  message[2] = sum >> 8;
  message[3] = sum & 255;
  return message;
}

both(
  "a RAW netconn sends echo requests and gets replies with their IP header [lwIP §2.5]",
  async ({ a }) => {
    const log = new EventLog();
    const conn = a.netconn(NETCONN_RAW, {
      proto: ICMP,
      callback: log.callback,
    });
    for (const size of [0, 56, 1472, 5000, 60_000]) {
      const request = echoRequest(0x1234, size & 255, pattern(size));
      await conn.sendTo(request, { hostname: B, port: 0 });
      using reply = await conn.recv();
      assertEquals(reply!.byteLength, 20 + 8 + size);
      assertEquals(reply!.from, { hostname: B, port: ICMP });
      const packet = reply!.toBytes();
      assertEquals(packet[0], 0x45);
      assertEquals(packet[9], ICMP);
      assertEquals([packet[20], packet[21]], [0, 0]); // an echo reply
      assertEquals(packet.subarray(24), request.subarray(4));
      await log.expect(`R+(${28 + size})`, `R-(${28 + size})`);
    }
    assertEquals(await lwip.netconn_delete(conn), 0);
    log.now("R+(0)", "S+(0)");
  },
);

both(
  "a RAW netconn hears its protocol only, and from its peer only [lwIP §2.3]",
  async ({ a, b }) => {
    const everything = b.netconn(NETCONN_RAW, { proto: 250 });
    const other = b.netconn(NETCONN_RAW, { proto: 251 });
    const filtered = b.netconn(NETCONN_RAW, { proto: 250 });
    await filtered.connect("10.0.0.77", 0);
    const sender = a.netconn(NETCONN_RAW, { proto: 250 });
    await sender.connect(B, 0);
    await sender.send(pattern(10));
    using got = await everything.recv();
    assertEquals(got!.toBytes().subarray(20), pattern(10));
    await b.stats();
    assertEquals(await other.tryRecv(), undefined);
    assertEquals(await filtered.tryRecv(), undefined);
  },
);

both(
  "netconn_getaddr() of RAW has the protocol as its port [lwIP §2.2]",
  async ({ a }) => {
    const conn = a.netconn(NETCONN_RAW, { proto: 250 });
    assertEquals(await lwip.netconn_addr(conn), {
      err: 0,
      addr: "0.0.0.0",
      port: 250,
    });
    assertEquals(await lwip.netconn_bind(conn, A, 9), 0);
    assertEquals(await lwip.netconn_addr(conn), { err: 0, addr: A, port: 250 });
    assertEquals(await lwip.netconn_connect(conn, B, 9), 0);
    assertEquals((await lwip.netconn_peer(conn)).err, lwip.ERR_CONN);
    assertEquals(await lwip.netconn_disconnect(conn), lwip.ERR_VAL);
    assertEquals(await lwip.netconn_listen(conn), lwip.ERR_ARG);
    assertEquals(await lwip.netconn_close(conn), lwip.ERR_CONN);
    await conn.close();
    assertEquals(await lwip.netconn_connect(conn, B, 9), lwip.ERR_CLSD);
    assertEquals((await lwip.netconn_addr(conn)).err, lwip.ERR_CONN);
  },
);

both(
  "a RAW netconn cannot send without a route or more than fits [lwIP §2.6]",
  async ({ a }) => {
    const conn = a.netconn(NETCONN_RAW, { proto: 250 });
    using buf = lwip.NetBuf.from(pattern(10));
    assertEquals(
      await lwip.netconn_sendto(conn, buf, "192.0.2.1", 0),
      lwip.ERR_RTE,
    );
    buf.ref(new Uint8Array(65_516));
    const err = await lwip.netconn_sendto(conn, buf, B, 0);
    assert(err === lwip.ERR_BUF || err === lwip.ERR_MEM, String(err));
    const error = await rejection(conn.send(buf));
    assertInstanceOf(error, Error);
  },
);

both("a RAW netconn gives its own IP header", async ({ a, b }) => {
  const receiver = b.netconn(NETCONN_RAW, { proto: 250 });
  const sender = a.netconn(NETCONN_RAW, { proto: 250 });
  sender.setHeaderIncluded();
  const packet = new Uint8Array(24);
  packet.set([0x45, 7, 0, 24, 0, 9, 0, 0, 33, 250]);
  packet.set([10, 0, 0, 1, 10, 0, 0, 2], 12);
  const sum = checksum(packet, 0, 20);
  packet[10] = sum >> 8;
  packet[11] = sum & 255;
  packet.set([1, 2, 3, 4], 20);
  await sender.sendTo(packet, { hostname: B, port: 0 });
  using got = await receiver.recv();
  assertEquals(got!.toBytes(), packet);
});

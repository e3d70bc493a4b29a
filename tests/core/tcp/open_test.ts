/** Opens: RFC 9293 §3.5 and §3.10.1. */

import { assertEquals } from "@std/assert";
import { TcpFixture } from "../../sim/tcp_fixture.ts";

Deno.test("TcpPcb.connect() ends in ESTABLISHED [RFC 9293 §3.5]", () => {
  const f = TcpFixture.established();
  f.pcb.abort();
  f.expect({ flags: "RA", seq: 1, ack: 1 });
  f.expectGone();
  assertEquals(f.user.events, []);
});

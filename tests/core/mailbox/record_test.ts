import { assertEquals, assertThrows } from "@std/assert";
import * as P from "../../../core/mailbox/protocol.ts";
import {
  ADDR,
  declareRecord,
  INT,
  pieceWords,
  putAddr,
  putBytes,
  type RecordHead,
  takeAddr,
  takeBytes,
  TEXT,
  textWords,
  withTail,
} from "../../../core/mailbox/record.ts";
import { headerOf } from "../../../core/mailbox/record_ring.ts";
import { IpAddr } from "../../../core/wire/ip_addr.ts";

/** All declarations, requests or events. */
function declared(prefix: string): RecordHead[] {
  return Object.entries(P)
    .filter(([name]) => name.startsWith(prefix))
    .map(([, record]) => record as unknown as RecordHead);
}

Deno.test("declareRecord() places fields one behind the other, and counts their words", () => {
  const all: RecordHead[] = [];
  const fields = { conn: INT, addr: ADDR, port: INT, text: TEXT } as const;
  const record = declareRecord(all, 7, "TRY", fields);
  const { conn, addr, port, text } = record;
  assertEquals([conn, addr, port, text], [0, 1, 6, 7]);
  assertEquals(record.header, headerOf(7, 1 + 7));
  assertEquals(withTail(record.header, textWords(5)), headerOf(7, 1 + 7 + 3));
  assertEquals(all[7], record);
  assertThrows(() => declareRecord(all, 7, "AGAIN", {}), Error, "two records");
});

Deno.test("each record is named as it is exported, and has an opcode of its own", () => {
  for (const prefix of ["REQ_", "EVT_"]) {
    const records = declared(prefix);
    const opcodes = records.map(({ opcode }) => opcode);
    assertEquals(new Set(opcodes).size, records.length);
    for (const { name, opcode, header } of records) {
      const known = (P as Record<string, unknown>)[prefix + name];
      assertEquals((known as RecordHead).opcode, opcode);
      assertEquals(header & 0xff, opcode);
    }
  }
});

Deno.test("requests that are answered begin with conn and call", () => {
  for (const record of declared("REQ_")) {
    const names = Object.keys(record.fields);
    if (names.includes("call") && record.name !== "CONTROL") {
      assertEquals(names.slice(0, 2), ["conn", "call"], record.name);
    }
  }
});

Deno.test("what is put into a record is taken out of it", () => {
  const words = new Int32Array(16);
  const addr = IpAddr.parse("2001:db8::1:2:3")!;
  putAddr(words, 3, addr);
  assertEquals(`${takeAddr(words, 3, new IpAddr())}`, `${addr}`);
  for (const length of [0, 1, 4, 5]) {
    const bytes = new Uint8Array(length).fill(7);
    putBytes(words, 5, bytes);
    assertEquals(takeBytes(words, 5), bytes);
  }
});

Deno.test("describeRequest() prints each field by name", () => {
  const words = new Int32Array(32);
  words.set([3, 4096, 1000, P.WRITE_PUSH], 2);
  assertEquals(
    P.describeRequest(P.REQ_WRITE.opcode, words, 2),
    "WRITE conn=3 offset=4096 length=1000 flags=1",
  );
  words[0] = 5;
  words[1] = 9;
  putAddr(words, P.REQ_BIND.addr, IpAddr.parse("10.0.0.1")!);
  words[P.REQ_BIND.port] = 80;
  words[P.REQ_BIND.flags] = P.BIND_REUSE;
  assertEquals(
    P.describeRequest(P.REQ_BIND.opcode, words, 0),
    "BIND conn=5 call=9 addr=10.0.0.1 port=80 flags=1",
  );
  words.set([2, 100, 10, 200, 20], P.REQ_SEND.pieces);
  assertEquals(pieceWords(2), 5);
  assertEquals(
    P.describeRequest(P.REQ_SEND.opcode, words, 0),
    "SEND conn=5 call=9 addr=10.0.0.1 port=80 pieces=[100+10 200+20]",
  );
  assertEquals(P.describeRequest(P.REQ_STOP.opcode, words, 0), "STOP");
  assertEquals(P.describeRequest(99, words, 0), "unknown request 99");
});

Deno.test("describeEvent() prints each field by name", () => {
  const words = new Int32Array(32);
  words.set([-1, 2, 64, 3, 1]);
  assertEquals(
    P.describeEvent(P.EVT_DATA.opcode, words, 0),
    "DATA conn=-1 pbuf=2 offset=64 length=3 more=1",
  );
  words[0] = 6;
  words[1] = 0;
  putBytes(words, P.EVT_CONTROL.text, new TextEncoder().encode("Grüße"));
  assertEquals(
    P.describeEvent(P.EVT_CONTROL.opcode, words, 0),
    "CONTROL call=6 more=0 text=Grüße",
  );
  assertEquals(P.describeEvent(99, words, 0), "unknown event 99");
});

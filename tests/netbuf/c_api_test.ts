import { assertEquals, assertStrictEquals } from "@std/assert";
import * as lwip from "../../mod.ts";
import { NetBuf } from "../../mod.ts";

function bytes(...values: number[]): Uint8Array {
  return Uint8Array.from(values);
}

/** A netbuf of three fragments: 1 2 3 | 4 | 5 6. */
function three(): NetBuf {
  const buf = NetBuf.from(bytes(1, 2, 3));
  buf.chain(NetBuf.from(bytes(4)));
  buf.chain(NetBuf.from(bytes(5, 6)));
  return buf;
}

Deno.test("netbuf_new() is empty, netbuf_data() of it ERR_BUF [lwIP §2.10]", () => {
  const buf = lwip.netbuf_new();
  assertEquals(lwip.netbuf_data(buf), { err: lwip.ERR_BUF });
  assertEquals(lwip.netbuf_data(null), { err: lwip.ERR_ARG });
  assertEquals(lwip.netbuf_len(buf), 0);
  assertEquals(lwip.netbuf_next(buf), -1);
  assertEquals(lwip.netbuf_next(null), -1);
  lwip.netbuf_first(null);
  lwip.netbuf_delete(null);
  lwip.netbuf_delete(buf);
  lwip.netbuf_delete(buf);
});

Deno.test("netbuf_next() steps over the fragments as lwIP counts [lwIP §2.10]", () => {
  const buf = three();
  const seen: number[][] = [];
  do {
    seen.push([...lwip.netbuf_data(buf).data!]);
  } while (lwip.netbuf_next(buf) >= 0);
  assertEquals(seen, [[1, 2, 3], [4], [5, 6]]);
  lwip.netbuf_first(buf);
  assertEquals(lwip.netbuf_next(buf), 0);
  assertEquals(lwip.netbuf_next(buf), 1);
  assertEquals(lwip.netbuf_next(buf), -1);
  assertEquals(lwip.netbuf_data(buf).data, bytes(5, 6));
  buf.delete();
});

Deno.test("netbuf_alloc() gives fresh contents to fill [lwIP §2.10]", () => {
  const buf = three();
  const data = lwip.netbuf_alloc(buf, 5)!;
  assertEquals(data.length, 5);
  data.fill(9);
  assertEquals(buf.toBytes(), bytes(9, 9, 9, 9, 9));
  assertEquals(lwip.netbuf_len(buf), 5);
  lwip.netbuf_free(buf);
  assertEquals(lwip.netbuf_len(buf), 0);
  assertEquals(lwip.netbuf_alloc(buf, 0)!.length, 0);
  buf.delete();
});

Deno.test("netbuf_ref() refers, and copies nothing [lwIP §2.10]", () => {
  const buf = lwip.netbuf_new();
  const data = bytes(1, 2, 3);
  assertEquals(lwip.netbuf_ref(buf, data), lwip.ERR_OK);
  assertEquals(lwip.netbuf_ref(null, data), lwip.ERR_ARG);
  assertStrictEquals(lwip.netbuf_data(buf).data, data);
  buf.delete();
});

Deno.test("netbuf_chain() appends, empties the tail and resets the cursor [lwIP §2.10]", () => {
  const head = three();
  const tail = three();
  lwip.netbuf_next(head);
  lwip.netbuf_chain(head, tail);
  assertEquals(lwip.netbuf_len(head), 12);
  assertEquals(lwip.netbuf_len(tail), 0);
  assertEquals(lwip.netbuf_data(head).data, bytes(1, 2, 3));
  head.delete();
});

Deno.test("netbuf_copy_partial() copies across fragments what is there [lwIP §2.10]", () => {
  const buf = three();
  for (let offset = 0; offset <= 8; offset++) {
    for (let len = 0; len <= 8; len++) {
      const target = new Uint8Array(8);
      const expected = [1, 2, 3, 4, 5, 6].slice(offset, offset + len);
      assertEquals(
        lwip.netbuf_copy_partial(buf, target, len, offset),
        expected.length,
      );
      assertEquals([...target.subarray(0, expected.length)], expected);
      assertEquals(
        target.subarray(expected.length).every((b) => b === 0),
        true,
      );
    }
  }
  assertEquals(lwip.netbuf_copy(buf, new Uint8Array(4), 4), 4);
  assertEquals(lwip.netbuf_copy(null, new Uint8Array(4), 4), 0);
  buf.delete();
});

Deno.test("netbuf_take() fills the existing contents, or nothing [lwIP §2.10]", () => {
  const buf = three();
  assertEquals(lwip.netbuf_take(buf, bytes(9, 8, 7, 6, 5)), lwip.ERR_OK);
  assertEquals(buf.toBytes(), bytes(9, 8, 7, 6, 5, 6));
  assertEquals(lwip.netbuf_take(buf, new Uint8Array(7)), lwip.ERR_MEM);
  assertEquals(buf.toBytes(), bytes(9, 8, 7, 6, 5, 6));
  assertEquals(lwip.netbuf_take(null, bytes(1)), lwip.ERR_ARG);
  buf.delete();
});

Deno.test("netbuf addresses are text and host order [lwIP §2.10]", () => {
  const buf = lwip.netbuf_new();
  assertEquals(lwip.netbuf_fromaddr(buf), "0.0.0.0");
  assertEquals(lwip.netbuf_set_fromaddr(buf, "10.0.0.9"), lwip.ERR_OK);
  assertEquals(lwip.netbuf_set_fromaddr(buf, "nonsense"), lwip.ERR_ARG);
  assertEquals(lwip.netbuf_fromaddr(buf), "10.0.0.9");
  assertEquals(lwip.netbuf_fromport(buf), 0);
  assertEquals(lwip.netbuf_destaddr(buf), "0.0.0.0");
  assertEquals(lwip.netbuf_destport(buf), 0);
  buf.delete();
});

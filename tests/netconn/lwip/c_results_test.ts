/**
 * Results of the C names: what is there with ERR_OK is there for the compiler, too.
 * Nothing here asserts that a field is not undefined: it would not compile.
 */

import { assertEquals } from "@std/assert";
import * as lwip from "../../../mod.ts";
import { ERR_CLSD, ERR_OK, type err_result, type err_t } from "../../../mod.ts";

/** The result, if there is one; throws the code's name if not. */
function got<T>(result: err_result<T>): T {
  if (result.err !== ERR_OK) throw new Error(lwip.errName(result.err));
  return result;
}

async function talkToMyself(): Promise<[number, string, err_t]> {
  const listener = lwip.netconn_new(lwip.NETCONN_TCP);
  await lwip.netconn_bind(listener, "127.0.0.1", 80);
  await lwip.netconn_listen(listener);
  const client = lwip.netconn_new(lwip.NETCONN_TCP);
  await lwip.netconn_connect(client, "127.0.0.1", 80);
  const { conn } = got(await lwip.netconn_accept(listener));
  const { written } = await lwip.netconn_write_partly(
    client,
    new Uint8Array(9),
  );
  await lwip.netconn_shutdown(client, false, true);
  let bytes = 0;
  let end: err_t;
  for (;;) {
    const { err, buf } = await lwip.netconn_recv(conn);
    end = err;
    if (err !== ERR_OK) break;
    do {
      const part = lwip.netbuf_data(buf);
      if (part.err === ERR_OK) bytes += part.data.length;
    } while (lwip.netbuf_next(buf) >= 0);
    lwip.netbuf_delete(buf);
  }
  assertEquals(bytes, written);
  const { addr } = await lwip.netconn_addr(conn);
  for (const each of [client, conn, listener]) await lwip.netconn_delete(each);
  return [bytes, addr, end];
}

Deno.test("a program of C names needs no cast, and ends with ERR_CLSD", async () => {
  const stack = await lwip.tcpip_init({ thread: false });
  assertEquals(await talkToMyself(), [9, "127.0.0.1", ERR_CLSD]);
  await stack.close();
});

Deno.test("a name and a datagram need no cast either", async () => {
  const stack = await lwip.tcpip_init({ thread: false });
  const { addr } = got(await lwip.netconn_gethostbyname("localhost"));
  const conn = lwip.netconn_new(lwip.NETCONN_UDP);
  await lwip.netconn_bind(conn, addr, 7);
  const sent = lwip.netbuf_new();
  const room: Uint8Array | null = lwip.netbuf_alloc(sent, 3);
  room?.fill(1);
  await lwip.netconn_sendto(conn, sent, addr, 7);
  const { buf } = got(await lwip.netconn_recv_udp_raw_netbuf(conn));
  assertEquals(got(lwip.netbuf_data(buf)).data, new Uint8Array([1, 1, 1]));
  for (const each of [sent, buf]) lwip.netbuf_delete(each);
  await lwip.netconn_delete(conn);
  await stack.close();
});

Deno.test("where there is a code, there is nothing else", async () => {
  assertEquals(await lwip.netconn_recv(null), { err: lwip.ERR_ARG });
  assertEquals(await lwip.netconn_accept(null), { err: lwip.ERR_ARG });
  assertEquals(lwip.netbuf_data(lwip.netbuf_new()), { err: lwip.ERR_BUF });
  assertEquals(await lwip.netconn_gethostbyname(""), { err: lwip.ERR_ARG });
});

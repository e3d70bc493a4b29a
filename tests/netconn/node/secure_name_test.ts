/**
 * The name that node:tls verifies a certificate for, over a socket of `stack.node`
 * and without one in its options.
 *
 * @module
 */

import { assertEquals } from "@std/assert";
import { connect, createServer } from "node:tls";
import { Stack } from "../../../mod.ts";
import { PEER, ROOT } from "../tls/tls_certificates.ts";
import { HOST } from "./conversation.ts";

Deno.test("tls.connect({ socket }) wants the certificate of the name that the socket connects to", async () => {
  await using stack = await Stack.start({ thread: false });
  const server = createServer(PEER, (socket) => socket.on("error", () => {}));
  server.on("tlsClientError", () => {});
  stack.node.listen(server, 443);
  const outcome = async (host: string): Promise<string> => {
    const socket = stack.node.connect({
      port: 443,
      host,
      lookup: (_name, { all }, callback) => {
        if (all) callback(null, [{ address: HOST, family: 4 }]);
        else callback(null, HOST, 4);
      },
    });
    const secure = connect({ socket, ca: ROOT });
    const outcome = await new Promise<string>((resolve) => {
      secure.once("secureConnect", () => resolve("secure"));
      secure.on(
        "error",
        (error: Error & { code: string }) => resolve(error.code),
      );
    });
    secure.destroy();
    return outcome;
  };
  assertEquals(await outcome("peer.test"), "secure");
  // The certificate is for localhost, too, which node:tls takes where it knows no name.
  assertEquals(await outcome("other.test"), "ERR_TLS_CERT_ALTNAME_INVALID");
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

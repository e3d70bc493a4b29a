/**
 * Addresses of TLS sockets over sockets of a stack. Node's TLSSocket reads them
 * from the system's handle, which it does not have where TLS runs over another
 * stream.
 *
 * @module
 */

import type { NetconnSocket } from "./socket.ts";

const ADDRESSES = [
  "remoteAddress",
  "remotePort",
  "remoteFamily",
  "localAddress",
  "localPort",
  "localFamily",
];

/** The members of a TLS server that are used here. */
interface SecureServer {
  prependListener?(event: string, listener: (secure: object) => void): unknown;
}

/** Gives the TLS sockets of a server the addresses of the sockets under them. */
export function defineTlsAddresses(
  server: SecureServer,
  Socket: new (...args: never[]) => NetconnSocket,
): void {
  server.prependListener?.("secureConnection", (secure) => {
    const socket = underlying(secure);
    if (!(socket instanceof Socket)) return;
    for (const name of ADDRESSES) {
      const get = (): unknown => Reflect.get(socket, name);
      Object.defineProperty(secure, name, { get, configurable: true });
    }
  });
}

/** The stream under a TLSSocket: Node and Deno wrap one that has no handle. */
function underlying(secure: object): unknown {
  const { _handle: handle } = secure as {
    _handle?: { _parentWrap?: { stream?: unknown } } | null;
  };
  return handle?._parentWrap?.stream;
}

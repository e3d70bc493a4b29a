/**
 * A mail server of the kernel's side: it prints each message that it gets as a line
 * of JSON. Arguments: address, port, and the files of a key and a certificate.
 *
 * @module
 */

import { SMTPServer } from "smtp-server";
import { createHash } from "node:crypto";

/** What a mail server got. */
export interface Received {
  /** The sender's address, of the envelope. */
  from: string;
  /** The addresses of the envelope. */
  to: string[];
  /** The user that the client is; undefined if it has not said. */
  user?: string;
  /** Whether it came by TLS. */
  secure: boolean;
  /** Length of the message, in bytes. */
  bytes: number;
  /** Its SHA-256, in hexadecimal. */
  sha256: string;
}

/** Makes a server that accepts the password "secret" and tells what it gets. */
export function mailServer(
  certificate: { key: string; cert: string },
  onMessage: (message: Received) => void,
): SMTPServer {
  return new SMTPServer({
    ...certificate,
    authOptional: true,
    disableReverseLookup: true,
    onAuth({ username, password }, _session, callback) {
      if (password !== "secret") return callback(new Error("Wrong password"));
      callback(null, { user: username ?? "" });
    },
    onRcptTo({ address }, _session, callback) {
      const known = !address.startsWith("nobody@");
      callback(known ? null : new Error("No such mailbox"));
    },
    onData(stream, session, callback) {
      const hash = createHash("sha256");
      let bytes = 0;
      stream.on("data", (chunk: Uint8Array) => {
        hash.update(chunk);
        bytes += chunk.length;
      });
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        onMessage({
          from: mailFrom === false ? "" : mailFrom?.address ?? "",
          to: rcptTo.map(({ address }) => address),
          ...(session.user === undefined ? {} : { user: `${session.user}` }),
          secure: session.secure,
          bytes,
          sha256: hash.digest("hex"),
        });
        callback();
      });
    },
  });
}

if (import.meta.main) {
  const [host, port, keyFile, certFile] = Deno.args;
  const key = Deno.readTextFileSync(keyFile);
  const cert = Deno.readTextFileSync(certFile);
  const server = mailServer({ key, cert }, (message) => {
    const line = new TextEncoder().encode(`${JSON.stringify(message)}\n`);
    Deno.stdout.writeSync(line);
  });
  server.on("error", () => {}); // a client that goes away
  server.listen(Number(port), host);
}

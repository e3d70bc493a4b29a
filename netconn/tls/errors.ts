/**
 * Errors of TLS: the classes that Deno's own connections reject with, and Node's
 * error as their cause.
 *
 * @module
 */

import { ERR_CLSD } from "../../core/base/err.ts";
import { errName } from "../errors.ts";

/** What is wrong with a certificate, by Node's code; the words are Deno's. */
const CERTIFICATE: Record<string, string> = {
  CERT_HAS_EXPIRED: "Expired",
  CERT_NOT_YET_VALID: "NotValidYet",
  CERT_REVOKED: "Revoked",
  DEPTH_ZERO_SELF_SIGNED_CERT: "UnknownIssuer",
  ERR_TLS_CERT_ALTNAME_INVALID: "NotValidForName",
  SELF_SIGNED_CERT_IN_CHAIN: "UnknownIssuer",
  UNABLE_TO_GET_ISSUER_CERT: "UnknownIssuer",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "UnknownIssuer",
  // Deno's node:tls has this for a certificate that has expired, too.
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "UnknownIssuer or Expired",
};

/**
 * Makes the error for one of node:tls: InvalidData, as for whatever is wrong with
 * what the peer sends. Its `code` is Node's, such as "CERT_HAS_EXPIRED".
 *
 * @param cause Node's error.
 * @param action What was tried.
 */
export function tlsErrorOf(
  cause: Error & { code?: string },
  action: string,
): Error & { code: string } {
  const { code = "ERR_SSL", message } = cause;
  const why = Object.hasOwn(CERTIFICATE, code)
    ? `invalid peer certificate: ${CERTIFICATE[code]} (${message})`
    : message;
  const text = `Cannot ${action}: ${why}`;
  return Object.assign(new Deno.errors.InvalidData(text, { cause }), { code });
}

/**
 * Makes the error for a stream that ends where TLS does not.
 *
 * @param how What makes the end a wrong one.
 */
export function truncated(
  action: string,
  how = "without a close_notify",
): Error & { code: string } {
  const error = new Deno.errors.UnexpectedEof(
    `Cannot ${action}: the peer has closed the connection ${how}`,
  );
  return Object.assign(error, { code: errName(ERR_CLSD) });
}

/** Makes the error for a text that is not the PEM that it should be. */
export function badPem(
  name: string,
  action: string,
  expected: string,
  cause?: unknown,
): Error {
  const message = `Cannot ${action}: "${name}" must be ${expected}`;
  if (cause === undefined) return new Deno.errors.InvalidData(message);
  const why = (cause as Error).message;
  return new Deno.errors.InvalidData(`${message}: ${why}`, { cause });
}

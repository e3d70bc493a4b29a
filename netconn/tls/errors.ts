/**
 * Errors of TLS: the classes that Deno's own connections reject with, and Node's
 * error as their cause.
 *
 * @module
 */

import { ERR_CLSD } from "../../core/base/err.ts";
import { errors } from "../../core/base/error_classes.ts";
import { errName } from "../deno/errors.ts";

/** Deno's text for each of Node's codes for an invalid certificate. */
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
 * Makes the error for an error of node:tls: InvalidData, because the peer has sent
 * something invalid. Its `code` is Node's, such as "CERT_HAS_EXPIRED".
 *
 * @param cause Node's error.
 * @param action The action that failed.
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
  return Object.assign(new errors.InvalidData(text, { cause }), { code });
}

/**
 * Makes the error for a stream that ends without a close_notify.
 *
 * @param how How the stream has ended, for the message.
 */
export function truncated(
  action: string,
  how = "without a close_notify",
): Error & { code: string } {
  const error = new errors.UnexpectedEof(
    `Cannot ${action}: the peer has closed the connection ${how}`,
  );
  return Object.assign(error, { code: errName(ERR_CLSD) });
}

/** Makes the error for a text that is not the expected PEM. */
export function badPem(
  name: string,
  action: string,
  expected: string,
  cause?: unknown,
): Error {
  const message = `Cannot ${action}: "${name}" must be ${expected}`;
  if (cause === undefined) return new errors.InvalidData(message);
  const why = (cause as Error).message;
  return new errors.InvalidData(`${message}: ${why}`, { cause });
}

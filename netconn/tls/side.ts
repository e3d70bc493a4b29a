/**
 * The two sides of a handshake: the arguments of node:tls for client and server.
 * node:tls is loaded when the first side is made.
 *
 * @module
 */

import type { Duplex } from "node:stream";
import type { PeerCertificate, SecureContext, TLSSocket } from "node:tls";
import { Zones } from "../../core/wire/zones.ts";
import { builtin } from "../builtin.ts";
import { badPem } from "./errors.ts";
import type { TlsCertifiedKeyPem, TlsClientOptions } from "./options.ts";

/** One side of a handshake. */
export interface TlsSide {
  /** What node:tls emits when the handshake is done. */
  readonly done: "secure" | "secureConnect";
  /**
   * Begins the handshake.
   *
   * @param stream The encrypted bytes.
   * @param onNameMismatch Called if the peer's certificate is for another name.
   */
  open(stream: Duplex, onNameMismatch: () => void): TLSSocket;
}

const CERTIFICATE =
  /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;

/**
 * Makes the client.
 *
 * @param hostname Name or address that the certificate must be for.
 * @throws InvalidData if a certificate or the key is none.
 */
export function clientSide(
  hostname: string,
  options: TlsClientOptions,
  action: string,
): TlsSide {
  const { connect } = builtin("node:tls");
  const { cert, key, caCerts = [], alpnProtocols = [] } = options;
  const context = cert === undefined || key === undefined
    ? secureContext({})
    : contextWithPair({ cert, key }, action);
  caCerts.forEach((pem, i) => {
    for (const one of certificates(pem, `caCerts[${i}]`, action)) {
      context.context.addCACert(one);
    }
  });
  const checkName = options.unsafelyDisableHostnameVerification !== true;
  return {
    done: "secureConnect",
    open: (socket, onNameMismatch) =>
      connect({
        socket,
        secureContext: context,
        host: hostname,
        ...(Zones.NUMBERS.parse(hostname) === null
          ? { servername: hostname }
          : {}),
        ...(alpnProtocols.length === 0 ? {} : { ALPNProtocols: alpnProtocols }),
        rejectUnauthorized: true,
        checkServerIdentity: (host, certificate) => {
          if (!checkName) return undefined;
          const error = nameMismatch(host, certificate);
          if (error !== undefined) onNameMismatch();
          return error;
        },
      }),
  };
}

/**
 * Makes the server.
 *
 * @throws InvalidData if a certificate or the key is none.
 */
export function serverSide(
  pair: TlsCertifiedKeyPem,
  alpnProtocols: string[] = [],
  action: string,
): TlsSide {
  const { TLSSocket } = builtin("node:tls");
  const context = contextWithPair(pair, action);
  return {
    done: "secure",
    open: (stream) =>
      new TLSSocket(stream as never, {
        isServer: true,
        secureContext: context,
        ...(alpnProtocols.length === 0 ? {} : { ALPNProtocols: alpnProtocols }),
      }),
  };
}

function secureContext(pair: Partial<TlsCertifiedKeyPem>): SecureContext {
  return builtin("node:tls").createSecureContext(pair);
}

/** A context with a certificate, and a key that fits it. */
function contextWithPair(
  { cert, key }: TlsCertifiedKeyPem,
  action: string,
): SecureContext {
  const { createPrivateKey, X509Certificate } = builtin(
    "node:crypto",
  );
  const [first] = certificates(cert, "cert", action);
  let privateKey: ReturnType<typeof createPrivateKey>;
  try {
    privateKey = createPrivateKey(key);
  } catch (error) {
    throw badPem("key", action, "a private key in PEM", error);
  }
  if (!new X509Certificate(first).checkPrivateKey(privateKey)) {
    throw badPem("key", action, `that of the certificate in "cert"`);
  }
  return secureContext({ cert, key });
}

/** The certificates of a text, each in PEM; at least one. */
function certificates(pem: string, name: string, action: string): string[] {
  const { X509Certificate } = builtin("node:crypto");
  const expected = "a certificate in PEM, or several";
  const found: string[] = pem.match(CERTIFICATE) ?? [];
  const begun = pem.split("-----BEGIN CERTIFICATE-----").length - 1;
  if (found.length === 0 || found.length < begun) {
    throw badPem(name, action, expected);
  }
  for (const one of found) {
    try {
      new X509Certificate(one);
    } catch (error) {
      throw badPem(name, action, expected, error);
    }
  }
  return found;
}

/**
 * Returns the error of a certificate that is not for a host; undefined if it is.
 * The subject's common name does not count (RFC 9525 §2).
 */
function nameMismatch(
  host: string,
  certificate: PeerCertificate,
): Error | undefined {
  const { checkServerIdentity } = builtin("node:tls");
  const { subjectaltname } = certificate;
  if (subjectaltname !== undefined && subjectaltname !== "") {
    return checkServerIdentity(host, certificate);
  }
  const message = `The certificate has no name that could be "${host}"`;
  const code = "ERR_TLS_CERT_ALTNAME_INVALID";
  return Object.assign(new Error(message), { code });
}

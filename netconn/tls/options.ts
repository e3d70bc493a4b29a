/**
 * Options of TLS in Deno's shape, and their checks.
 *
 * @module
 */

import {
  type Check,
  checkBoolean,
  checkOptions,
  type Checks,
  checkText,
  listOf,
  oneOf,
  wrongKind,
} from "../../core/base/arguments.ts";
import { Zones } from "../../core/wire/zones.ts";
import { checkPort, HOST_NAME, PORT_KIND, WAIT_CHECKS } from "../arguments.ts";
import type { WaitOptions } from "../port/mailbox.ts";
import type { ListenOptions } from "../deno/stream_listener.ts";
import { CONNECT, type ConnectOptions, LISTEN } from "../deno/tcp_conn.ts";

/**
 * A certificate and its key, as Deno.TlsCertifiedKeyPem.
 *
 * @category TLS
 */
export interface TlsCertifiedKeyPem {
  /** As Deno's. @default {"pem"} */
  keyFormat?: "pem";
  /** Private key in PEM: PKCS #8, or of RSA or EC. */
  key: string;
  /** Certificate in PEM, and those that its chain needs after it. */
  cert: string;
}

/**
 * How to be the client of a handshake.
 *
 * @category TLS
 */
export interface TlsClientOptions extends Partial<TlsCertifiedKeyPem> {
  /**
   * Certificates in PEM that are trusted besides the default ones; each text may
   * have several.
   *
   * @default {[]}
   */
  caCerts?: string[];
  /**
   * Protocols to offer (ALPN, RFC 7301), the preferred one first. Without any the
   * extension is not sent.
   *
   * @default {[]}
   */
  alpnProtocols?: string[];
  /**
   * Accept a certificate for any name; its chain is still verified.
   *
   * @default {false}
   */
  unsafelyDisableHostnameVerification?: boolean;
}

/**
 * How to connect with TLS. `signal` and `timeout` are about the connection and the
 * handshake together.
 *
 * @category TLS
 */
export interface ConnectTlsOptions extends ConnectOptions, TlsClientOptions {}

/**
 * How to start TLS as the client. `signal` and `timeout` are about the handshake.
 *
 * @category TLS
 */
export interface StartTlsOptions extends WaitOptions, TlsClientOptions {
  /** This side is the client: it begins the handshake. @default {false} */
  server?: false;
  /**
   * Name or address that the certificate has to be for; a name is sent (SNI, RFC 6066).
   *
   * @default {"127.0.0.1"}
   */
  hostname?: string;
}

/**
 * How to start TLS as the server. `signal` and `timeout` are about the handshake.
 *
 * @category TLS
 */
export interface StartTlsServerOptions extends WaitOptions, TlsCertifiedKeyPem {
  /** This side is the server: it waits for the client to begin the handshake. */
  server: true;
  /** Protocols to choose from (ALPN, RFC 7301), the preferred one first. */
  alpnProtocols?: string[];
}

/**
 * Where to listen, and the server's certificate.
 *
 * @category TLS
 */
export interface ListenTlsOptions extends ListenOptions, TlsCertifiedKeyPem {
  /** Protocols to choose from (ALPN, RFC 7301), the preferred one first. */
  alpnProtocols?: string[];
}

/** RFC 7301 §3.1: 1 to 255 bytes. */
const PROTOCOL: Check = (value, name, action) => {
  checkText(value, name, action);
  const { length } = new TextEncoder().encode(value);
  if (length >= 1 && length <= 255) return;
  throw wrongKind(value, name, action, "a name of 1 to 255 bytes");
};

const KEY_PAIR: Checks<TlsCertifiedKeyPem> = {
  keyFormat: oneOf("pem"),
  key: checkText,
  cert: checkText,
};

const ALPN = { alpnProtocols: listOf(PROTOCOL) };

const CLIENT: Checks<TlsClientOptions> = {
  ...KEY_PAIR,
  ...ALPN,
  caCerts: listOf(checkText),
  unsafelyDisableHostnameVerification: checkBoolean,
};

/** A check of a name or an address. */
const HOST: Check = (value, name, action) => {
  checkText(value, name, action);
  if (Zones.NUMBERS.parse(value) !== null) return;
  HOST_NAME(value, name, action);
  if (/^[\p{L}\p{N}._-]+$/u.test(value)) return;
  throw wrongKind(value, name, action, `a name, such as "example.com"`);
};

const CONNECT_TLS: Checks<ConnectTlsOptions> = {
  ...CONNECT,
  ...CLIENT,
  hostname: HOST,
};
const START: Checks<StartTlsOptions> = {
  ...WAIT_CHECKS,
  ...CLIENT,
  server: oneOf(true, false),
  hostname: HOST,
};
const START_SERVER: Checks<StartTlsServerOptions> = {
  ...WAIT_CHECKS,
  ...KEY_PAIR,
  ...ALPN,
  server: oneOf(true, false),
};
const LISTEN_TLS: Checks<ListenTlsOptions> = {
  ...LISTEN,
  ...KEY_PAIR,
  ...ALPN,
};

/** Checks options of connectTls. */
export function checkConnectTls(options: unknown, action: string): void {
  checkOptions(options, CONNECT_TLS, "options", action);
  checkPort((options as ConnectTlsOptions).port, action);
  checkPair(options as TlsClientOptions, action);
}

/** Checks options of startTls. */
export function checkStartTls(options: unknown, action: string): void {
  const isServer = (options as { server?: unknown } | null)?.server === true;
  checkOptions(options, isServer ? START_SERVER : START, "options", action);
  if (isServer) checkHasPair(options as TlsClientOptions, action);
  else checkPair(options as TlsClientOptions, action);
}

/** Checks the options of listenTls, except those that the bind checks. */
export function checkListenTls(options: unknown, action: string): void {
  checkOptions(options, LISTEN_TLS, "options", action);
  PORT_KIND((options as ListenTlsOptions).port, "port", action);
  checkHasPair(options as TlsClientOptions, action);
}

function checkHasPair(options: TlsClientOptions, action: string): void {
  checkText(options.cert, "cert", action);
  checkText(options.key, "key", action);
}

/** Checks that a certificate and its key are given together. */
function checkPair(options: TlsClientOptions, action: string): void {
  const { cert, key } = options;
  if (cert !== undefined || key !== undefined) checkHasPair(options, action);
}

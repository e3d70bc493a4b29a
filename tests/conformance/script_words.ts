/**
 * What the scripts of these tests have in common.
 *
 * @module
 */

import type {
  ScriptedPeerOptions,
  TcpSettings,
  TcpTalk,
} from "../../testing/mod.ts";

/** Options with settings of TCP. */
export function tcpOptions(tcp: TcpSettings): ScriptedPeerOptions {
  return { stack: { tcp } };
}

/** Text as bytes. */
export function text(data: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(data);
}

/** Expects full segments that follow each other, from number `first` on. */
export async function expectSegments(
  tcp: TcpTalk,
  first: number,
  count: number,
  size = 1000,
): Promise<void> {
  for (let i = 0; i < count; i++) {
    await tcp.expect({ seq: first + i * size, data: size });
  }
}

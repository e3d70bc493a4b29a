/**
 * When explicit congestion notification is used: the setting of a stack and the
 * option of a connection. The mechanism is in core/tcp/recovery/ecn.ts.
 *
 * @module
 */

/**
 * When a connection uses ECN; Linux's tcp_ecn 0, 1 and 2.
 *
 * - "off": never.
 * - "on": its SYN asks for ECN, and it agrees if the peer's SYN asks.
 * - "when-asked": it agrees if the peer's SYN asks.
 *
 * @category Stack
 */
export type EcnMode = "off" | "on" | "when-asked";

/** The modes by Linux's numbers. */
export const ECN_MODES: readonly EcnMode[] = ["off", "on", "when-asked"];

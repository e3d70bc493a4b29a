/**
 * The blocks of IPv4 addresses that are no host's on any network: the rows of
 * RFC 6890 §2.2.2 which may be neither source nor destination of what comes over a
 * wire, and the groups.
 *
 * | block           | what it is                        | source      | destination |
 * | --------------- | --------------------------------- | ----------- | ----------- |
 * | 0.0.0.0/8       | this network, RFC 1122 §3.2.1.3   | 0.0.0.0 may | no          |
 * | 127.0.0.0/8     | loopback                          | no          | no          |
 * | 224.0.0.0/4     | groups, RFC 1112 §4               | no          | yes         |
 * | 240.0.0.0/4     | reserved, RFC 1112 §4             | no          | no          |
 * | 255.255.255.255 | limited broadcast                 | no          | yes         |
 *
 * Omits the blocks of private use, documentation and benchmarks: which of those may
 * come is a matter of the network, and of filters. Linux takes them too.
 *
 * @module
 */

/** 255.255.255.255, int32. */
export const LIMITED_BROADCAST = -1;

/** Whether an address (int32) may be a host's that is not this one. */
export function isHostAddress(addr: number): boolean {
  const top = addr >>> 24;
  return top !== 0 && top !== 127 && top < 224;
}

/** Whether a packet from a wire may go to an address (int32): host, group, or all. */
export function isDestination(addr: number): boolean {
  const top = addr >>> 24;
  return top !== 0 && top !== 127 &&
    (top < 240 || addr === LIMITED_BROADCAST);
}

/** Whether an address (int32) is in 127.0.0.0/8. */
export function isLoopbackBlock(addr: number): boolean {
  return (addr >>> 24) === 127;
}

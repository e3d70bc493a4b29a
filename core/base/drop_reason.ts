/**
 * Why a packet was dropped: the closed set of reasons that parsers return and
 * that layers count.
 *
 * A malformed or unwanted packet is a value, never an exception. New reasons
 * are added to this one list.
 *
 * @module
 */

/** Every reason to drop a packet, in the order in which counters list them. */
export const DROP_REASONS = [
  // The bytes are wrong.
  "truncated", // fewer bytes than the header needs or declares
  "bad-version", // version or hardware/protocol type not the expected one
  "bad-header-length", // header length field below the minimum or past the end
  "bad-length", // length field disagrees with the bytes or with itself
  "bad-checksum",
  "bad-options", // malformed option or extension header
  "bad-address", // a source or destination that it cannot have, a martian
  "bad-field", // another field holds a value that its RFC forbids
  // The packet is valid, but this host does not process it.
  "not-for-us", // another host's link or IP address, or a group not joined
  "unknown-ethertype",
  "no-ipv6", // an IPv6 packet: there is no IPv6 yet
  "unknown-protocol", // no transport for the IP protocol
  "no-listener", // no control block for the port
  "source-route", // it has a source route option
  "forwarding-refused", // link-local, or broadcast on the link
  "ttl-exceeded",
  "no-route",
  "needs-fragmentation", // larger than the next link, and may not be cut
  // The host would process or send it, but lacks memory, room or a link address.
  "no-memory", // packet memory is exhausted
  "receive-buffer", // what the application has yet to receive fills its buffer
  "device-full", // the device had no room
  "neighbour-queue", // too many packets wait for a link address
  "neighbour-unreachable", // no answer to the requests for a link address
  "fragment-overlap", // RFC 5722, applied to both families
  "fragment-limit", // too many partial datagrams
  "fragment-timeout",
] as const;

/** One reason to drop a packet. */
export type DropReason = typeof DROP_REASONS[number];

/**
 * Protocol numbers of IPv4's Protocol and IPv6's Next Header field.
 *
 * From the IANA registry that RFC 5237 governs; only the ones this stack
 * names.
 *
 * @module
 */

/** IPv6 Hop-by-Hop Options, RFC 8200 §4.3. */
export const IP_PROTO_HOPOPTS = 0;
/** ICMP for IPv4, RFC 792. */
export const IP_PROTO_ICMP = 1;
/** IGMP, RFC 2236 and RFC 3376. */
export const IP_PROTO_IGMP = 2;
/** TCP, RFC 9293. */
export const IP_PROTO_TCP = 6;
/** UDP, RFC 768. */
export const IP_PROTO_UDP = 17;
/** IPv6 Routing header, RFC 8200 §4.4. */
export const IP_PROTO_ROUTING = 43;
/** IPv6 Fragment header, RFC 8200 §4.5. */
export const IP_PROTO_FRAGMENT = 44;
/** ICMP for IPv6, RFC 4443. */
export const IP_PROTO_ICMPV6 = 58;
/** IPv6 Destination Options, RFC 8200 §4.6. */
export const IP_PROTO_DSTOPTS = 60;
/** UDP-Lite, RFC 3828. */
export const IP_PROTO_UDPLITE = 136;

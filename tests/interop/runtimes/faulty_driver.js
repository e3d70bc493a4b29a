/**
 * A driver that throws when it has to send.
 *
 * @module
 */

export const open = () => ({
  medium: "ip",
  mtu: 1500,
  maxFrame: 1500,
  offload: { checksum: false, tcpSegmentation: 0 },
  receive: () => 0,
  transmit: () => {
    throw new Error("the wire is cut");
  },
  close: () => {},
});

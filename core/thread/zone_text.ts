/**
 * Addresses in text that belong to one interface: their zone says nothing new, but may
 * be wrong. RFC 4007 §11.
 *
 * @module
 */

const ZONED = /^([^%/]*:[^%/]*)%([^%/]+)(\/.*)?$/;

/**
 * Takes the zone off an address.
 *
 * @param text Such as "fe80::1%tap0" or "fe80::1%tap0/64".
 * @param netif The interface that the address is on.
 * @returns The text without the zone.
 * @throws {TypeError} If the zone is another interface.
 */
export function withoutZone(
  text: string,
  netif: { readonly name: string; readonly index: number },
): string {
  const match = ZONED.exec(text);
  if (match === null) return text;
  const [, address, zone, rest = ""] = match;
  if (zone === netif.name || zone === `${netif.index}`) return address + rest;
  throw new TypeError(`Address "${text}" is not on "${netif.name}"`);
}

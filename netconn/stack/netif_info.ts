/**
 * What the core tells of interfaces, as it comes out of JSON, which has null in the
 * place of Infinity.
 *
 * @module
 */

import type {
  AddressInfo,
  NetifChange,
  NetifInfo,
} from "../../core/thread/netif_info.ts";

/** Restores what JSON has made of an interface. */
export function restoreNetif(netif: NetifInfo): NetifInfo {
  return { ...netif, addressInfo: netif.addressInfo.map(restoreAddress) };
}

/** Restores what JSON has made of a change. */
export function restoreChange(change: NetifChange): NetifChange {
  return "address" in change
    ? { ...change, address: restoreAddress(change.address) }
    : change;
}

function restoreAddress(address: AddressInfo): AddressInfo {
  return {
    ...address,
    preferredMs: address.preferredMs ?? Infinity,
    validMs: address.validMs ?? Infinity,
  };
}

import type { IpAddr } from "../wire/ip_addr.ts";
import type { TcpListener } from "./listener.ts";
import type { TcpListenUser } from "./user.ts";
import type { TcpPcb } from "./pcb.ts";
export function bindPcb(_p: TcpPcb, _a: IpAddr, _port: number): number {
  return 0;
}
export function connectPcb(_p: TcpPcb, _a: IpAddr, _port: number): number {
  return 0;
}
export function listenPcb(
  _p: TcpPcb,
  _b: number,
  _u: TcpListenUser,
): TcpListener | null {
  return null;
}

import type { TcpInfo } from "./info.ts";
import type { TcpPcb } from "./pcb.ts";
export function describePcb(_p: TcpPcb): TcpInfo {
  throw new Error("Bug: soon");
}

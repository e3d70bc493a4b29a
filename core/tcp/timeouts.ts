import type { TcpPcb } from "./pcb.ts";
export function onDeadline(_p: TcpPcb): void {}

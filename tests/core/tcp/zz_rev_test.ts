import { assert, assertEquals } from "@std/assert";
import { TcpFixture, type TcpFixtureOptions } from "../../sim/tcp_fixture.ts";
function far(options: TcpFixtureOptions = {}): TcpFixture {
  const config = { congestion: "newreno", ...options.config };
  const f = TcpFixture.synSent({ ...options, config }, config.ecn === "on" ? "SEC" : "S");
  f.advance(100);
  f.inject({ flags: config.ecn === "on" ? "SAE" : "SA", mss: 1000, sackOk: true, ...options.peer });
  f.take();
  f.user.expect("connected");
  return f;
}
Deno.test("frto nagle stall", () => {
  const f = far();
  f.write(5100);
  f.take();
  f.advance(202);
  console.log("probe", f.take().map((s) => [s.seq, s.len]));
  f.write(100); // held by Nagle
  console.log(f.take().map((s) => [s.seq, s.len]));
  f.advance(300);
  console.log("rto", f.take().map((s) => [s.seq, s.len]));
  f.advance(100);
  f.inject({ ack: 1001 });
  console.log("after ack", f.take().map((s) => [s.seq, s.len]), f.pcb.info().recovery);
  f.advance(100);
  console.log("100 later", f.take().map((s) => [s.seq, s.len]), f.pcb.info().recovery);
  f.advance(1000);
  console.log("1000 later", f.take().map((s) => [s.seq, s.len]), f.pcb.info().recovery);
});
for (const win of [3000]) Deno.test("shrunk window", () => {
  const f = far();
  f.write(10_000);
  f.take();
  f.advance(202);
  f.take();
  f.advance(300);
  f.take();
  f.advance(100);
  f.inject({ ack: 1001, win });
  console.log(f.take().map((s) => [s.seq, s.len]));
  f.advance(100);
  f.inject({ ack: 3001, win: 0 });
  console.log(f.take().map((s) => [s.seq, s.len]), f.pcb.info().recovery);
  f.advance(100);
  f.inject({ ack: 3001, win: 1000 });
  console.log(f.take().map((s) => [s.seq, s.len]), f.pcb.cwnd);
});
Deno.test("partial", () => {
  // super-packet half accepted, with FIN and CWR
});

import { assertEquals } from "@std/assert";
import * as G from "../../../core/mailbox/group_op.ts";
import { Memberships } from "../../../core/api/memberships.ts";
import {
  ERR_MEM,
  ERR_OK,
  type err_t,
  ERR_USE,
  ERR_VAL,
} from "../../../core/base/err.ts";
import type { Netif } from "../../../core/link/netif.ts";
import { ip, IpFixture } from "../ip/ip_fixture.ts";

const GROUP = "239.1.1.1";
const A = "10.0.0.50";
const B = "10.0.0.51";

class Host extends IpFixture {
  readonly eth: Netif = this.netif(["10.0.0.1/24"]);
  readonly other: Netif = this.netif(["10.0.1.1/24"]);
  readonly members: Memberships = new Memberships(this.ip.groups);

  do(
    op: G.GroupOp,
    source = "0.0.0.0",
    netifs: Netif[] = [this.eth],
    group = GROUP,
  ): err_t {
    return this.members.change(op, netifs, ip(group), ip(source));
  }

  get state(): string {
    return this.members.list.map(({ netif, isExclude, sources }) =>
      `${netif.name} ${isExclude ? "EX" : "IN"}{${sources.join(" ")}}`
    ).join(", ");
  }
}

Deno.test("Memberships.change() joins, blocks and leaves [RFC 3678 §4.1.1]", () => {
  const h = new Host();
  assertEquals(h.do(G.MEMBER_LEAVE), ERR_VAL);
  assertEquals(h.do(G.MEMBER_BLOCK_SOURCE, A), ERR_VAL);
  assertEquals(h.do(G.MEMBER_JOIN), ERR_OK);
  assertEquals(h.do(G.MEMBER_JOIN), ERR_USE);
  assertEquals(h.do(G.MEMBER_JOIN_SOURCE, A), ERR_VAL); // it has joined all
  assertEquals(h.do(G.MEMBER_UNBLOCK_SOURCE, A), ERR_VAL);
  assertEquals(h.do(G.MEMBER_BLOCK_SOURCE, A), ERR_OK);
  assertEquals(h.do(G.MEMBER_BLOCK_SOURCE, A), ERR_USE);
  assertEquals(h.state, "eth0 EX{10.0.0.50}");
  assertEquals(h.do(G.MEMBER_UNBLOCK_SOURCE, A), ERR_OK);
  assertEquals(h.state, "eth0 EX{}");
  assertEquals(h.do(G.MEMBER_LEAVE), ERR_OK);
  assertEquals([h.state, h.eth.groups], ["", []]);
});

Deno.test("Memberships.change() joins and leaves single sources [RFC 3678 §4.1.2]", () => {
  const h = new Host();
  assertEquals(h.do(G.MEMBER_LEAVE_SOURCE, A), ERR_VAL);
  assertEquals(h.do(G.MEMBER_JOIN_SOURCE, A), ERR_OK);
  assertEquals(h.do(G.MEMBER_JOIN_SOURCE, A), ERR_USE);
  assertEquals(h.do(G.MEMBER_JOIN), ERR_USE);
  assertEquals(h.do(G.MEMBER_BLOCK_SOURCE, A), ERR_VAL);
  assertEquals(h.do(G.MEMBER_JOIN_SOURCE, B), ERR_OK);
  assertEquals(h.state, "eth0 IN{10.0.0.50 10.0.0.51}");
  assertEquals(h.do(G.MEMBER_LEAVE_SOURCE, A), ERR_OK);
  assertEquals(h.do(G.MEMBER_LEAVE_SOURCE, A), ERR_VAL);
  assertEquals(h.do(G.MEMBER_LEAVE_SOURCE, B), ERR_OK); // the last
  assertEquals([h.state, h.eth.groups], ["", []]);
  h.do(G.MEMBER_JOIN_SOURCE, A);
  assertEquals(h.do(G.MEMBER_LEAVE), ERR_OK); // with all its sources
  assertEquals(h.eth.groups, []);
});

Deno.test("Memberships.change() joins all interfaces or none, and leaves where it can", () => {
  const h = new Host();
  const all = [h.eth, h.other];
  h.do(G.MEMBER_JOIN, undefined, [h.other]);
  assertEquals(h.do(G.MEMBER_JOIN, undefined, all), ERR_USE);
  assertEquals(h.state, "eth1 EX{}");
  assertEquals(h.do(G.MEMBER_BLOCK_SOURCE, A, all), ERR_OK);
  assertEquals(h.state, "eth1 EX{10.0.0.50}");
  assertEquals(h.do(G.MEMBER_LEAVE, undefined, all), ERR_OK);
  assertEquals(h.do(G.MEMBER_LEAVE, undefined, all), ERR_VAL);
  assertEquals(h.do(G.MEMBER_JOIN, undefined, all), ERR_OK);
  assertEquals(h.state, "eth0 EX{}, eth1 EX{}");
  h.members.leaveAll();
  assertEquals([h.state, h.eth.groups, h.other.groups], ["", [], []]);
});

Deno.test("Memberships.change() refuses what is no group or no source, and too many", () => {
  const h = new Host();
  for (const group of ["10.0.0.1", "224.0.0.1"]) {
    assertEquals(h.do(G.MEMBER_JOIN, undefined, [h.eth], group), ERR_VAL);
  }
  for (const source of ["0.0.0.0", GROUP, "255.255.255.255", "fd00::1"]) {
    assertEquals(h.do(G.MEMBER_JOIN_SOURCE, source), ERR_VAL);
  }
  for (let i = 0; i < 64; i++) {
    assertEquals(h.do(G.MEMBER_JOIN_SOURCE, `10.0.1.${i}`), ERR_OK);
  }
  assertEquals(h.do(G.MEMBER_JOIN_SOURCE, "10.0.1.64"), ERR_MEM);
});

Deno.test("Memberships are one thing, and counted joins another", () => {
  const h = new Host();
  h.do(G.MEMBER_JOIN);
  h.ip.joinGroup(h.eth, ip(GROUP));
  h.members.leaveAll();
  assertEquals(h.eth.hasGroup(ip(GROUP)), true);
  assertEquals(h.do(G.MEMBER_LEAVE), ERR_VAL);
  assertEquals(h.ip.leaveGroup(h.eth, ip(GROUP)), ERR_OK);
  assertEquals(h.eth.groups, []);
});

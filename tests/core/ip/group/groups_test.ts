import { assert, assertEquals } from "@std/assert";
import {
  Groups,
  isJoinable,
  Membership,
} from "../../../../core/ip/group/groups.ts";
import { GroupFilter, NetifGroup } from "../../../../core/link/netif_group.ts";
import { ip, IpFixture } from "../ip_fixture.ts";

const GROUP = ip("239.1.1.1");

/** A filter in the notation of RFC 3376: "EX{}", "IN{10.0.0.2 10.0.0.3}". */
function filter(text: string): GroupFilter {
  const made = new GroupFilter();
  const [, mode, list] = text.match(/^(IN|EX)\{(.*)\}$/)!;
  made.isExclude = mode === "EX";
  for (const source of list.split(" ")) {
    if (source !== "") made.add(ip(source));
  }
  return made;
}

function show({ isExclude, sources }: GroupFilter): string {
  const sorted = sources.map(String).sort();
  return `${isExclude ? "EX" : "IN"}{${sorted.join(" ")}}`;
}

Deno.test("GroupFilter.allows() takes the list or all but the list [RFC 3376 §3.1]", () => {
  const a = ip("10.0.0.2");
  const table: [string, boolean][] = [
    ["IN{}", false],
    ["EX{}", true],
    ["IN{10.0.0.2}", true],
    ["EX{10.0.0.2}", false],
    ["IN{10.0.0.3}", false],
    ["EX{10.0.0.3}", true],
  ];
  for (const [text, want] of table) {
    assertEquals(filter(text).allows(a), want, text);
  }
  assert(filter("IN{}").isEmpty && !filter("EX{}").isEmpty);
});

Deno.test("GroupFilter.equals() does not mind the order of sources", () => {
  const both = filter("IN{10.0.0.2 10.0.0.3}");
  assert(both.equals(filter("IN{10.0.0.3 10.0.0.2}")));
  assert(!both.equals(filter("EX{10.0.0.3 10.0.0.2}")));
  assert(!both.equals(filter("IN{10.0.0.3}")));
  assert(!both.equals(filter("IN{10.0.0.3 10.0.0.4}")));
});

Deno.test("NetifGroup.refresh() unites its members' filters [RFC 3376 §3.2]", () => {
  const table: [members: string[], want: string][] = [
    [[], "IN{}"],
    [["IN{1.1.1.1}", "IN{1.1.1.2 1.1.1.1}"], "IN{1.1.1.1 1.1.1.2}"],
    [["IN{1.1.1.1}", "EX{}"], "EX{}"],
    [["EX{1.1.1.1 1.1.1.2}", "EX{1.1.1.2 1.1.1.3}"], "EX{1.1.1.2}"],
    // The example of the RFC, with its sources a, b, c, d and so on.
    [
      ["EX{1.1.1.1 1.1.1.2 1.1.1.3}", "IN{1.1.1.2}", "EX{1.1.1.1 1.1.1.2}"],
      "EX{1.1.1.1}",
    ],
  ];
  for (const [members, want] of table) {
    for (const order of [members, members.toReversed()]) {
      const group = new NetifGroup(GROUP);
      group.members.push(...order.map(filter));
      assertEquals(group.refresh(), members.length > 0, order.join());
      assertEquals(show(group.filter), want);
      assertEquals(group.refresh(), false);
    }
  }
  const counted = new NetifGroup(GROUP);
  counted.members.push(filter("EX{1.1.1.1}"));
  counted.uses = 1;
  counted.refresh();
  assertEquals(show(counted.filter), "EX{}");
});

Deno.test("Groups tells of changes of what an interface lets in, and of no others", () => {
  const f = new IpFixture();
  const eth = f.netif(["10.0.0.1/24"]);
  const told: string[] = [];
  const groups = new Groups({
    onGroupChange: (netif, group, now) =>
      told.push(`${netif.name} ${group} ${show(now)}`),
  });
  const expect = (...lines: string[]) => assertEquals(told.splice(0), lines);
  const a = new Membership(eth, GROUP);
  groups.update(a);
  expect();
  a.add(ip("10.0.0.2"));
  groups.update(a);
  expect("eth0 239.1.1.1 IN{10.0.0.2}");
  const b = new Membership(eth, GROUP);
  b.copyFrom(a);
  groups.update(b);
  expect();
  b.reset(true);
  groups.update(b);
  expect("eth0 239.1.1.1 EX{}");
  groups.join(eth, GROUP);
  groups.join(eth, GROUP);
  expect();
  b.reset(false);
  groups.update(b);
  groups.leave(eth, GROUP);
  expect();
  groups.leave(eth, GROUP);
  expect("eth0 239.1.1.1 IN{10.0.0.2}");
  assertEquals(groups.leave(eth, GROUP), -6); // a is none that was counted
  a.reset(false);
  groups.update(a);
  expect("eth0 239.1.1.1 IN{}");
  groups.update(a);
  expect();
  assertEquals(eth.groups, []);
});

Deno.test("isJoinable() is false of no group and of all hosts of IPv4 [RFC 1112 §4]", () => {
  const joinable = ["224.0.0.2", "239.255.255.255", "ff02::1234", "ff02::1"];
  for (const text of joinable) assert(isJoinable(ip(text)), text);
  const others = ["224.0.0.1", "10.0.0.1", "255.255.255.255", "fd00::1"];
  for (const text of others) assert(!isJoinable(ip(text)), text);
});

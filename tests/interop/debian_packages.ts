/**
 * Which Debian package has what a test may need. `.ci/run` installs these packages,
 * and a skipped test names the one that it lacks.
 *
 * A new program in a test takes two lines: its name in the test's `needs`, and a row
 * here. `interopTest` refuses a need without a row, and a test that starts a program
 * beyond its needs fails. A library, a module of Python, and a program whose name others
 * have too, also have a command in requirements.ts, in PROBES, that finds it.
 *
 * Run as a program, `deno run tests/interop/debian_packages.ts`, it prints the
 * packages, one a line.
 *
 * @module
 */

/** Packages, separated by spaces, of each program and library that a test names. */
export const DEBIAN_PACKAGES: Readonly<Record<string, string>> = {
  arping: "iputils-arping",
  "atk6-implementation6": "thc-ipv6",
  bridge: "iproute2",
  cc: "gcc libc6-dev",
  chromium: "chromium",
  curl: "curl",
  dnsmasq: "dnsmasq-base",
  ethtool: "ethtool",
  frag6: "ipv6toolkit",
  initdb: "postgresql",
  ip: "iproute2",
  iperf3: "iperf3",
  lwip: "liblwip-dev",
  mosquitto: "mosquitto",
  mount: "mount",
  nc: "netcat-openbsd",
  ncat: "ncat",
  ndisc6: "ndisc6",
  nft: "nftables",
  nghttp: "nghttp2-client",
  nghttpd: "nghttp2-server",
  nginx: "nginx-light",
  npm: "", // comes with the Node that Deno is installed by
  npx: "", // comes with the Node that Deno is installed by
  openssl: "openssl",
  path6: "ipv6toolkit",
  ping: "iputils-ping",
  "pkg-config": "pkg-config",
  postgres: "postgresql",
  python3: "python3",
  radvd: "radvd",
  rdisc6: "ndisc6",
  "redis-server": "redis-server",
  rltraceroute6: "ndisc6",
  setpriv: "util-linux",
  socat: "socat",
  ss: "iproute2",
  ssh: "openssh-client",
  "ssh-keygen": "openssh-client",
  sshd: "openssh-server",
  swaks: "swaks libnet-ssleay-perl",
  sysctl: "procps",
  tcpdump: "tcpdump",
  tshark: "tshark",
  wrk: "wrk",
};

/** Programs of essential packages: every Debian has them, no test names them. */
export const ESSENTIAL_PROGRAMS: readonly string[] = [
  "cat",
  "chown",
  "sh",
  "sleep",
];

/** The packages of these programs and libraries, in order, each once. */
export function packagesOf(names: Iterable<string>): string[] {
  const packages = [...names].flatMap((name) =>
    Object.hasOwn(DEBIAN_PACKAGES, name) ? DEBIAN_PACKAGES[name].split(" ") : []
  );
  return [...new Set(packages)].filter((name) => name !== "").sort();
}

if (import.meta.main) {
  const lines = packagesOf(Object.keys(DEBIAN_PACKAGES)).join("\n");
  Deno.stdout.writeSync(new TextEncoder().encode(`${lines}\n`));
}

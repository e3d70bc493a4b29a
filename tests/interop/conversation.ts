/**
 * A program of somebody else's that uses this package: what it is granted, and from
 * where it imports, is what a test is about.
 *
 * @module
 */

/** How to run {@linkcode conversation}. */
export interface ConversationOptions {
  /** The package's mod.ts. */
  mod: URL;
  /** Whether the stacks run in Workers. */
  thread: boolean;
  /** Over a TAP in this namespace; over a cable if not given. */
  tap?: { netns: string };
}

/** A datagram to oneself, and what it said over a cable. */
const OVER_CABLE = `
const [left, right] = cable();
await using a = await Stack.start({
  thread,
  netifs: [{ driver: left, addresses: ["10.0.0.1/24"] }],
});
await using b = await Stack.start({
  thread,
  netifs: [{ driver: right, addresses: ["10.0.0.2/24"] }],
});
await using self = await a.listenDatagram({ port: 9 }).ready();
await self.send(new TextEncoder().encode("hello"), { hostname: "127.0.0.1", port: 9 });
const [datagram] = await self.receive();
await using listener = await b.listen({ port: 7 }).ready();
await using client = await a.connect({ hostname: "10.0.0.2", port: 7 });
await using server = await listener.accept();
await client.write(datagram);
const into = new Uint8Array(16);
const n = await server.read(into);
console.log("heard", new TextDecoder().decode(into.subarray(0, n)));
`;

/** The kernel refuses: so there was an answer from it. */
const OVER_TAP = `
await using stack = await Stack.start({
  thread,
  netifs: [{
    driver: tap("tap0", { address: "10.0.0.1/24", ...options }),
    addresses: ["10.0.0.2/24"],
  }],
});
try {
  await stack.connect({ hostname: "10.0.0.1", port: 7 });
} catch (error) {
  console.log("heard", error.name);
}
`;

/** Returns the text of the program, in plain JavaScript. */
export function conversation(options: ConversationOptions): string {
  const { mod, thread, tap } = options;
  return `import { cable, Stack, tap } from "${mod}";
const thread = ${thread};
const options = ${JSON.stringify(tap ?? {})};
${tap === undefined ? OVER_CABLE : OVER_TAP}
`;
}

/** What a program did. */
export interface Outcome {
  /** Whether it ended well. */
  success: boolean;
  /** What it printed, without white space around it. */
  printed: string;
  /** Its complaints, without colours. */
  complained: string;
}

/**
 * Runs a program with Deno in a folder of its own, asking nobody anything.
 *
 * @param program Its text.
 * @param flags What it is granted, and more of `deno run`'s flags.
 * @param env Variables added to the environment.
 */
export async function runProgram(
  program: string,
  flags: string[],
  env: Record<string, string> = {},
): Promise<Outcome> {
  const folder = await Deno.makeTempDir({ prefix: "netconn-" });
  try {
    const file = `${folder}/program.js`;
    await Deno.writeTextFile(file, program);
    const output = await new Deno.Command(Deno.execPath(), {
      args: ["run", "--no-prompt", "--no-config", ...flags, file],
      cwd: folder,
      env: { NO_COLOR: "1", ...env },
      stdin: "null",
    }).output();
    const text = (bytes: Uint8Array): string =>
      new TextDecoder().decode(bytes).trim();
    return {
      success: output.success,
      printed: text(output.stdout),
      complained: text(output.stderr),
    };
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

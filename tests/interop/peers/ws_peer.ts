/**
 * A peer for tests of ws that has nothing of ws: Deno's own WebSockets over the kernel.
 *
 * `serve PORT` sends each message back. `talk URL SIZE…` sends binary messages of these
 * sizes, then a text, checks what comes back, closes with code 4001, and prints how it
 * was closed.
 *
 * @module
 */

const [mode, target, ...sizes] = Deno.args;

function print(line: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(`${line}\n`));
}

function serve(port: number): void {
  Deno.serve({ port, onListen: () => print("ready") }, (request) => {
    const { socket, response } = Deno.upgradeWebSocket(request);
    socket.binaryType = "arraybuffer";
    socket.onmessage = ({ data }) => socket.send(data);
    socket.onclose = ({ code, reason }) => print(`closed ${code} ${reason}`);
    return response;
  });
}

function message(size: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: size }, (_, n) => n * n);
}

async function talk(url: string): Promise<void> {
  const socket = new WebSocket(url);
  socket.binaryType = "arraybuffer";
  const wanted = sizes.map((size) => message(Number(size)));
  socket.onopen = () => {
    for (const bytes of wanted) socket.send(bytes);
    socket.send("text");
  };
  let got = 0;
  socket.onmessage = ({ data }) => {
    const bytes = wanted[got++];
    if (bytes === undefined) {
      print(`text ${data}`);
      return socket.close(4001, "enough");
    }
    const same = new Uint8Array(data).every((byte, n) => byte === bytes[n]);
    print(`${data.byteLength} ${same && data.byteLength === bytes.length}`);
  };
  await new Promise<void>((resolve) => {
    socket.onclose = ({ code, reason, wasClean }) => {
      print(`closed ${code} ${reason} ${wasClean}`);
      resolve();
    };
  });
}

if (mode === "serve") serve(Number(target));
else await talk(target!);

/**
 * A gRPC service for tests: `/test.Echo/Echo` sends its message back, `/test.Echo/Fail`
 * fails, `/test.Echo/Stream` sends back each message of a stream.
 *
 * As a program, `serve PORT` serves it over the kernel, and `ask ADDRESS` asks it there
 * and prints the answers; see {@linkcode askAll}.
 *
 * @module
 */

import {
  Client,
  credentials,
  type handleBidiStreamingCall,
  type handleUnaryCall,
  type MethodDefinition,
  Server,
  ServerCredentials,
  status,
} from "@grpc/grpc-js";
import { Buffer } from "node:buffer";

type Method = MethodDefinition<Uint8Array, Uint8Array>;

const same = (bytes: Uint8Array): Buffer => Buffer.from(bytes);

function method(name: string, streams: boolean): Method {
  return {
    path: `/test.Echo/${name}`,
    requestStream: streams,
    responseStream: streams,
    requestSerialize: same,
    requestDeserialize: same,
    responseSerialize: same,
    responseDeserialize: same,
  };
}

const SERVICE = {
  echo: method("Echo", false),
  fail: method("Fail", false),
  stream: method("Stream", true),
};

/** A server of the service, not listening. */
export function echoServer(): Server {
  const server = new Server();
  const echo: handleUnaryCall<Uint8Array, Uint8Array> = (call, callback) =>
    callback(null, call.request);
  const fail: handleUnaryCall<Uint8Array, Uint8Array> = (_call, callback) =>
    callback({ code: status.NOT_FOUND, details: "on purpose" });
  const stream: handleBidiStreamingCall<Uint8Array, Uint8Array> = (call) => {
    call.on("data", (bytes) => call.write(bytes));
    call.on("end", () => call.end());
  };
  server.addService(SERVICE, { echo, fail, stream });
  return server;
}

/** What {@linkcode askAll} returns if all is well. */
export const EXPECTED = "echo 0 10 200000; fail 5 on purpose; stream 100";

/**
 * Asks everything of the service; returns what it was answered.
 *
 * @param address "127.0.0.1:50051" or "unix:PATH".
 */
export async function askAll(address: string): Promise<string> {
  const client = new Client(address, credentials.createInsecure());
  const call = (path: string, bytes: Uint8Array): Promise<string> =>
    new Promise((resolve) => {
      client.makeUnaryRequest(path, same, same, bytes, (error, answer) => {
        if (error) resolve(`${error.code} ${error.details}`);
        else resolve(`${bytes.length === answer!.length && answer!.length}`);
      });
    });
  const echoes = await Promise.all(
    [0, 10, 200_000].map((size) =>
      call("/test.Echo/Echo", new Uint8Array(size))
    ),
  );
  const failure = await call("/test.Echo/Fail", new Uint8Array(1));
  const stream = client.makeBidiStreamRequest("/test.Echo/Stream", same, same);
  for (let n = 0; n < 100; n++) stream.write(new Uint8Array(1_000));
  stream.end();
  let count = 0;
  for await (const _bytes of stream) count++;
  client.close();
  return `echo ${echoes.join(" ")}; fail ${failure}; stream ${count}`;
}

function print(line: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(`${line}\n`));
}

if (import.meta.main) {
  const [mode, target] = Deno.args;
  if (mode === "ask") print(await askAll(target!));
  else {
    const insecure = ServerCredentials.createInsecure();
    echoServer().bindAsync(`0.0.0.0:${target}`, insecure, () => print("ready"));
  }
}

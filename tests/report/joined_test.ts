import { assertEquals } from "@std/assert";
import { moduleOf, withFolders } from "./joined.ts";
import { argumentsOf, foldersToJoin } from "./test_arguments.ts";

Deno.test("moduleOf() imports each file, in order of name", () => {
  assertEquals(moduleOf(["b.ts", "a.ts"]), 'import "a.ts";\nimport "b.ts";\n');
});

const GIVEN = ["--ignore=x", "--join=tests/a,tests/b", "--paths=tests"];

Deno.test("a joined folder does not run file by file as well", () => {
  const folders = foldersToJoin(GIVEN);
  assertEquals(folders, ["tests/a", "tests/b"]);
  const args = argumentsOf(GIVEN, folders);
  assertEquals(args, ["--ignore=x,tests/a,tests/b", "tests"]);
});

Deno.test("a path that is named runs as it is", () => {
  const given = [...GIVEN, "tests/a/a_test.ts"];
  assertEquals(foldersToJoin(given), []);
  assertEquals(argumentsOf(given, []), ["--ignore=x", "tests/a/a_test.ts"]);
});

Deno.test("withFolders() names the folder, and leaves other files", () => {
  const line = (file: string) => `running 2 tests from ./${file}`;
  const named = (file: string) =>
    withFolders(line(file), "/tmp/1a2b", ["tests/core/wire"]);
  assertEquals(
    named("../tmp/1a2b/tests_core_wire_test.ts"),
    "running 2 tests from tests/core/wire",
  );
  assertEquals(named("../tmp/1a2b/x_test.ts"), line("../tmp/1a2b/x_test.ts"));
  assertEquals(named("tests/a_test.ts"), line("tests/a_test.ts"));
});

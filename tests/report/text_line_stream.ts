/**
 * Cuts text into lines.
 *
 * @module
 */

/** A stream of lines, without their ends, of a stream of text. */
export class TextLineStream extends TransformStream<string, string> {
  /** The last line need not end. */
  constructor() {
    let rest = "";
    super({
      transform(text, controller) {
        const lines = (rest + text).split("\n");
        rest = lines.pop()!;
        for (const line of lines) controller.enqueue(line);
      },
      flush(controller) {
        if (rest !== "") controller.enqueue(rest);
      },
    });
  }
}

/** Where something begins in the text: line and column from 1, and its index. */
export interface XmlPlace {
  readonly line: number;
  readonly column: number;
  readonly at: number;
}

/** Finds lines and columns in a text, each sign looked at once as long as the places come in order. */
export class Places {
  private readonly text: string;
  private line = 1;
  private lineStart = 0;
  private seen = 0;

  constructor(text: string) {
    this.text = text;
  }

  placeOf(at: number): XmlPlace {
    if (at < this.seen) [this.line, this.lineStart, this.seen] = [1, 0, 0];
    for (; this.seen < at; this.seen += 1) {
      const sign = this.text.charCodeAt(this.seen);
      if (sign !== 10 && (sign !== 13 || this.text.charCodeAt(this.seen + 1) === 10)) continue;
      this.line += 1;
      this.lineStart = this.seen + 1;
    }
    return { line: this.line, column: at - this.lineStart + 1, at };
  }
}

import { fromChar, toChars } from './hash.js';

/** Packs small whole numbers tightly into base64url characters, six bits each. */
export class BitWriter {
  private readonly bits: number[] = [];

  /** Adds `width` bits of `value`, highest first. */
  write(value: number, width: number): void {
    for (let bit = width - 1; bit >= 0; bit -= 1) this.bits.push(Math.floor(value / 2 ** bit) & 1);
  }

  /** The characters written so far; the last one is filled up with zeros. */
  text(): string {
    let text = '';
    for (let at = 0; at < this.bits.length; at += 6) {
      let six = 0;
      for (let bit = 0; bit < 6; bit += 1) six = six * 2 + (this.bits[at + bit] ?? 0);
      text += toChars(six, 1);
    }
    return text;
  }
}

/** Reads back what `BitWriter` wrote. Past the end, or on a character that is not base64url, it sets `failed` and gives zeros. */
export class BitReader {
  failed = false;
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  read(width: number): number {
    let value = 0;
    for (let bit = 0; bit < width; bit += 1) {
      const six = fromChar(this.text.charAt(Math.floor(this.at / 6)));
      if (six < 0) this.failed = true;
      value = value * 2 + ((Math.max(six, 0) >> (5 - (this.at % 6))) & 1);
      this.at += 1;
    }
    return value;
  }
}

/** Bits needed to tell `count` values apart. */
export function widthFor(count: number): number {
  return Math.max(1, Math.ceil(Math.log2(Math.max(2, count))));
}

/**
 * A font in which every character is the same box and white space is empty: text set in it has the same measures
 * on every machine, whatever fonts are installed there. TrueType, made here table by table (ISO/IEC 14496-22).
 */
const UNITS = 1000;
const ADVANCE = 500;
const SPACE = 250;
const BOX = { left: 30, right: 470, bottom: 0, top: 520 };
const ASCENT = 900;
const DESCENT = -250;

/** White space is drawn by glyph 1, all else by glyph 2. */
const GROUPS: readonly (readonly [number, number, number])[] = [
  [0x20, 0x20, 1],
  [0x21, 0x9f, 2],
  [0xa0, 0xa0, 1],
  [0xa1, 0x1fff, 2],
  [0x2000, 0x200f, 1],
  [0x2010, 0x2027, 2],
  [0x2028, 0x202f, 1],
  [0x2030, 0xd7ff, 2],
  [0xe000, 0xfdff, 2],
  [0xfe10, 0xfeff, 2],
  [0xff00, 0xffef, 2],
  [0x10000, 0x1ffff, 2],
];

const u16 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [i, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, i * 2);
  return bytes;
};
const u32 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [i, value] of values.entries()) bytes.writeUInt32BE(value >>> 0, i * 4);
  return bytes;
};

/** One closed outline of four corners. */
function boxGlyph(): Buffer {
  const { left, right, bottom, top } = BOX;
  const xs = u16(left, 0, right - left, 0);
  const ys = u16(bottom, top - bottom, 0, bottom - top);
  const onCurve = Buffer.from([1, 1, 1, 1]);
  return Buffer.concat([u16(1, left, bottom, right, top, 3, 0), onCurve, xs, ys]);
}

/** Format 13: many characters, one glyph. */
function characterMap(): Buffer {
  const groups = GROUPS.map(([first, last, glyph]) => u32(first, last, glyph));
  const body = Buffer.concat(groups);
  const table = Buffer.concat([u16(13, 0), u32(16 + body.length, 0, GROUPS.length), body]);
  return Buffer.concat([u16(0, 1, 3, 10), u32(12), table]);
}

function nameTable(): Buffer {
  const entries = ['Box', 'Regular', 'Box', 'Box', 'Version 1', 'Box'].map((text, i) => ({
    id: i + 1,
    bytes: Buffer.from(text, 'utf16le').swap16(),
  }));
  let offset = 0;
  const records = entries.map(({ id, bytes }) => {
    const record = u16(3, 1, 0x409, id, bytes.length, offset);
    offset += bytes.length;
    return record;
  });
  const head = u16(0, entries.length, 6 + 12 * entries.length);
  return Buffer.concat([head, ...records, ...entries.map(({ bytes }) => bytes)]);
}

function tables(): Record<string, Buffer> {
  const glyph = boxGlyph();
  const { left, right, bottom, top } = BOX;
  const zeros = (n: number): number[] => new Array<number>(n).fill(0);
  return {
    'OS/2': Buffer.concat([
      u16(4, ADVANCE, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0),
      Buffer.alloc(10),
      u32(1, 0, 0, 0),
      Buffer.from('NONE'),
      u16(0x40, 0x20, 0xffff, ASCENT, DESCENT, 0, ASCENT, -DESCENT),
      u32(1, 0),
      u16(top, top, 0, 0x20, 2),
    ]),
    cmap: characterMap(),
    glyf: glyph,
    head: Buffer.concat([
      u16(1, 0),
      u32(0x10000, 0, 0x5f0f3cf5),
      u16(3, UNITS),
      Buffer.alloc(16),
      u16(left, bottom, right, top, 0, 8, 2, 1, 0),
    ]),
    hhea: u16(1, 0, ASCENT, DESCENT, 0, ADVANCE, 0, 0, right, 1, ...zeros(6), 0, 3),
    hmtx: u16(ADVANCE, left, SPACE, 0, ADVANCE, left),
    loca: u32(0, 0, 0, glyph.length),
    maxp: u16(1, 0, 3, 4, 1, 0, 0, 2, ...zeros(8)),
    name: nameTable(),
    post: u32(0x30000, 0, 0, 0, 0, 0, 0, 0),
  };
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let i = 0; i < bytes.length; i += 4) sum = (sum + bytes.readUInt32BE(i)) >>> 0;
  return sum;
}

const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

/** The font as a data URL. */
export function boxFont(): string {
  const all = Object.entries(tables()).sort(([a], [b]) => (a < b ? -1 : 1));
  const count = all.length;
  const power = 2 ** Math.floor(Math.log2(count));
  let offset = 12 + 16 * count;
  const directory: Buffer[] = [];
  const bodies: Buffer[] = [];
  for (const [tag, bytes] of all) {
    const body = padded(bytes);
    directory.push(Buffer.from(tag.padEnd(4)), u32(checksum(body), offset, bytes.length));
    bodies.push(body);
    offset += body.length;
  }
  const header = Buffer.concat([u32(0x10000), u16(count, power * 16, Math.log2(power), count * 16 - power * 16)]);
  return `data:font/ttf;base64,${Buffer.concat([header, ...directory, ...bodies]).toString('base64')}`;
}

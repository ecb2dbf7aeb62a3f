/** First bytes of common files that are no text, as Latin-1, and what they are. */
const MAGIC: readonly { readonly start: string; readonly kind: string }[] = [
  { start: '%PDF-', kind: 'it is a PDF document' },
  { start: 'PK\x03\x04', kind: 'it is a ZIP archive, as .docx, .odt and .epub files are' },
  { start: 'PK\x05\x06', kind: 'it is an empty ZIP archive' },
  { start: '\x89PNG', kind: 'it is a PNG image' },
  { start: '\xff\xd8\xff', kind: 'it is a JPEG image' },
  { start: 'GIF8', kind: 'it is a GIF image' },
  { start: 'RIFF', kind: 'it is a RIFF container (WebP, WAV or AVI)' },
  { start: '\x1f\x8b', kind: 'it is a gzip archive' },
  { start: 'BZh', kind: 'it is a bzip2 archive' },
  { start: '7z\xbc\xaf', kind: 'it is a 7-Zip archive' },
  { start: 'Rar!', kind: 'it is a RAR archive' },
  { start: '\xd0\xcf\x11\xe0', kind: 'it is an old Microsoft Office document' },
  { start: '{\\rtf', kind: 'it is an RTF document' },
  { start: '\x7fELF', kind: 'it is a program' },
  { start: 'SQLite format 3\0', kind: 'it is an SQLite database' },
  { start: 'ID3', kind: 'it is an MP3 recording' },
  { start: '\x00\x00\xfe\xff', kind: 'it is UTF-32, which is not read' },
  { start: '\xff\xfe\x00\x00', kind: 'it is UTF-32, which is not read' },
];

/** What the bytes are by their first ones ("it is a PDF document"); null where they may be text. */
export function binaryKind(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  const found = MAGIC.find((magic) => start.startsWith(magic.start));
  // "RIFF", "BZh", "ID3" and "GIF8" are letters that a text may open with: machine data have control bytes soon after.
  if (
    found &&
    /^[\w!]+$/.test(found.start) &&
    !/[\x00-\x08\x0e-\x1f]/.test(String.fromCharCode(...bytes.subarray(0, 64)))
  )
    return null;
  return found?.kind ?? null;
}

/**
 * Returns a function that gives each distinct label its own fragment-safe key: letters, digits, dot, tilde, underscore and hyphen stay,
 * anything else becomes a hyphen, and a key that is taken already gets "-2", "-3" …
 */
export function keyMaker(): (label: string) => string {
  const taken = new Set<string>();
  return (label) => {
    const stem = label.normalize('NFC').replace(/[^\p{L}\p{N}._~-]+/gu, '-') || 'x';
    let key = stem;
    for (let n = 2; taken.has(key); n += 1) key = `${stem}-${n}`;
    taken.add(key);
    return key;
  };
}

/** What an editor calls the article: its file name without folder and extension. Decisions are kept by it, so that a folder may be renamed. */
export function articleIdentity(uri: string): string {
  const name = uri.split(/[\\/]/u).at(-1) ?? uri;
  const dot = name.lastIndexOf('.');
  return (dot > 0 ? name.slice(0, dot) : name).normalize('NFC');
}

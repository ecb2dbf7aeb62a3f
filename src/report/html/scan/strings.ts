import { count } from '../strings.ts';

/** The words of the page on a corpus. */
export const TEXT = {
  title: (texts: number) => count(texts, 'text'),
  skip: 'Skip to the stories',
  stories: 'Stories in several versions',
  storiesLead: 'The largest story first; its texts by date. The earliest is not always the source.',
  noStories: 'No text is a version of another.',
  passages: 'Texts that only share a passage',
  passagesLead: 'A quotation, or a paragraph taken over. The longest passage of each pair is quoted.',
  passageCount: (n: number) => count(n, 'passage'),
  date: 'Published',
  text: 'Text',
  outlet: 'Outlet',
  relation: 'What it shares',
  earliest: 'the earliest',
  with: 'with',
} as const;

import type { IndexedFinding } from '../data/run-index.ts';
import type { Rows } from './rows.ts';
import type { App } from './state.ts';

/** The page as it stands: its sections and rows, what is shown of them, and where the reader is. */
export interface Desk {
  readonly app: App;
  /** Findings of the present view that the filters let through, in the order in which they are stepped through. */
  readonly sequence: () => readonly IndexedFinding[];
  /** All findings of the present view; of the whole run where it has none of its own. */
  readonly inView: () => readonly IndexedFinding[];
  readonly rowsOf: (view: string) => Rows | null;
  /** Goes to a finding, wherever it is printed, and puts the focus on it. */
  readonly goTo: (id: string, options?: { focus?: boolean }) => Promise<void>;
  readonly goToRow: (id: string) => void;
  readonly goToView: (view: string, item?: string | null) => void;
  readonly say: (text: string) => void;
  /** Ids of the sections with rows that are on the screen. */
  readonly shownRows: () => readonly Rows[];
  /** The finding's note in its row, where it is in the page. */
  readonly noteOf: (id: string) => HTMLElement | null;
  readonly linkTo: (id: string) => string;
  /** What comes to the page later is told the state that it is in. */
  readonly dress: (root: HTMLElement) => void;
  readonly isVisible: (finding: IndexedFinding) => boolean;
  /** Sentence `n` (from 1) of the text with this key, as it stands; null where there is none or its text was not unpacked. */
  readonly sentence: (text: string, n: number) => string | null;
}

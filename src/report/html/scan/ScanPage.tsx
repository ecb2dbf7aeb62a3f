import type { VNode } from 'preact';
import type { Scan } from '../../scan-formats/scan.ts';
import {
  bondInWords,
  longestPassage,
  type Stories,
  storiesOf,
  summaryOf,
  titleOf,
  type Version,
} from '../../scan-formats/stories.ts';
import { Words } from '../components/Quoted.tsx';
import { STRINGS } from '../strings.ts';
import { TEXT } from './strings.ts';

/** The stories of a corpus with their versions, and the pairs that only share a passage: one still page. */
export function ScanPage({ scan, version }: { scan: Scan; version: string }): VNode {
  const { stories, passages } = storiesOf(scan);
  return (
    <>
      <a class="skip" href="#stories">
        {TEXT.skip}
      </a>
      <header class="bar">
        <span class="brand">{STRINGS.brand}</span>
        <span class="run">{summaryOf(scan)}</span>
      </header>
      <div class="frame">
        <main id="main" tabIndex={-1}>
          <h1 class="vh">{TEXT.title(scan.documents.length)}</h1>
          <section class="view" id="stories" aria-labelledby="stories-h">
            <div class="head">
              <div>
                <h2 id="stories-h">{TEXT.stories}</h2>
                <p>{stories.length > 0 ? TEXT.storiesLead : TEXT.noStories}</p>
              </div>
            </div>
            {stories.map((versions, i) => (
              <Story key={i} versions={versions} />
            ))}
          </section>
          {passages.length > 0 && (
            <section class="view" id="passages" aria-labelledby="passages-h">
              <div class="head">
                <div>
                  <h2 id="passages-h">{TEXT.passages}</h2>
                  <p>{TEXT.passagesLead}</p>
                </div>
              </div>
              {passages.map((shared, i) => (
                <Passage key={i} shared={shared} />
              ))}
            </section>
          )}
        </main>
      </div>
      <footer id="foot">{STRINGS.footer(version)}</footer>
    </>
  );
}

function Story({ versions }: { versions: readonly Version[] }): VNode | null {
  const [first] = versions;
  if (!first) return null;
  return (
    <div class="claim">
      <h3>
        <Words text={titleOf(first.document)} />
      </h3>
      <table class="versions">
        <thead class="vh">
          <tr>
            <th scope="col">{TEXT.date}</th>
            <th scope="col">{TEXT.text}</th>
            <th scope="col">{TEXT.outlet}</th>
            <th scope="col">{TEXT.relation}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ document, by }) => (
            <tr key={document.id}>
              <td>
                <Words text={document.published?.slice(0, 10) ?? ''} />
              </td>
              <th scope="row">
                <Words text={document.id} />
              </th>
              <td>
                <Words text={document.outlet ?? ''} />
              </td>
              <td>
                {by ? bondInWords(by.pair) : document.published === undefined ? '' : TEXT.earliest}
                {by && !by.toFirst && (
                  <>
                    {` ${TEXT.with} `}
                    <Words text={by.other.id} />
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Passage({ shared: { pair, a, b } }: { shared: Stories['passages'][number] }): VNode {
  return (
    <div class="claim shared">
      <h3>
        <Words text={a.id} /> ↔ <Words text={b.id} />
      </h3>
      <p class="cap">{TEXT.passageCount(pair.passages.length)}</p>
      <blockquote>
        <Words text={longestPassage(pair, a)} />
      </blockquote>
    </div>
  );
}

import type { VNode } from 'preact';
import type { ProvenanceClaim } from '../../../model/index.ts';
import type { Edition, Witness } from '../edition/index.ts';
import { claimSentence, list, STRINGS } from '../strings.ts';
import { Checked } from './Checked.tsx';
import { FindingLinks } from './Findings.tsx';
import { Matrix } from './Matrix.tsx';
import { NamesTable } from './Names.tsx';
import { Characters } from './Quoted.tsx';
import { Signs } from './Signs.tsx';
import { summaryOf } from './Sources.tsx';

const TEXT = STRINGS.overview;
const MOST_NAMES = 5;
const MOST_SIGNS = 3;

/** What to settle, said first; then what overlaps, the names, and where the texts come from. */
export function Overview({ edition }: { edition: Edition }): VNode {
  const { summary } = edition.report;
  const first = summary.settleFirst.map(edition.finding).filter((finding) => finding !== null);
  return (
    <section class="view overview" id="overview" aria-labelledby="statement">
      <div class="opening">
        <h1 id="statement">
          <Characters text={summary.statement} />
        </h1>
        {summary.lede.length > 0 && (
          <p>
            <Characters text={summary.lede.join(' ')} />
          </p>
        )}
      </div>
      <div class={edition.witnesses.length > 2 ? 'lead' : undefined}>
        <div>
          <h2 id="settle">{first.length > 0 ? TEXT.settle : TEXT.nothing}</h2>
          {first.length > 0 ? <FindingLinks findings={first} /> : <Checked checks={edition.report.checks} />}
          {edition.findings.length > first.length && (
            <p class="go">
              <a href="#findings">{TEXT.allFindings(edition.findings.length)}</a>
            </p>
          )}
        </div>
        {edition.witnesses.length > 2 && (
          <div>
            <h2>{TEXT.overlap}</h2>
            <p class="sub">{TEXT.overlapLead}</p>
            <div class="scroll">
              <Matrix edition={edition} />
            </div>
          </div>
        )}
      </div>
      <OverviewNames edition={edition} />
      <OverviewSources edition={edition} />
    </section>
  );
}

function OverviewNames({ edition }: { edition: Edition }): VNode | null {
  const { names } = edition.report;
  if (names.length === 0) return null;
  const unsettled = names.filter((entity) => entity.resolution !== 'consistent').slice(0, MOST_NAMES);
  return (
    <>
      <h2>{TEXT.names}</h2>
      {unsettled.length > 0 ? (
        <NamesTable entities={unsettled} edition={edition} />
      ) : (
        <p class="sub">{TEXT.namesSettled}</p>
      )}
      <p class="go">
        <a href="#names">{TEXT.allNames(names.length)}</a>
      </p>
    </>
  );
}

function OverviewSources({ edition }: { edition: Edition }): VNode | null {
  const claimed = edition.witnesses.flatMap((witness): { witness: Witness; claim: ProvenanceClaim }[] =>
    witness.claim && (witness.claim.claim === 'translation' || witness.claim.claim === 'syndicated')
      ? [{ witness, claim: witness.claim }]
      : [],
  );
  const others = edition.witnesses.filter((witness) => !claimed.some((entry) => entry.witness === witness));
  return (
    <>
      <h2>{TEXT.sources}</h2>
      {claimed.length > 0 && <p class="sub">{TEXT.sourcesLead}</p>}
      {claimed.length > 0 && (
        <div class="ev">
          {claimed.map(({ witness, claim }) => (
            <div key={witness.key}>
              <h3>
                <a href={`#source-${witness.key}`}>{STRINGS.sources.article(witness.siglum, claimSentence(claim))}</a>
              </h3>
              <p class="cap">{summaryOf(claim)}</p>
              <Signs
                evidence={claim.evidence.filter((item) => item.kind !== 'counter').slice(0, MOST_SIGNS)}
                edition={edition}
              />
            </div>
          ))}
        </div>
      )}
      {others.length > 0 && <p class="sub">{TEXT.noTranslation(list(others.map((witness) => witness.siglum)))}</p>}
      <p class="go">
        <a href="#sources">{TEXT.allSigns}</a>
      </p>
    </>
  );
}

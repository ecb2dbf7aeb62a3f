import type { VNode } from 'preact';
import { AboutView } from './components/About.tsx';
import { FindingsView } from './components/Findings.tsx';
import { NamesView } from './components/Names.tsx';
import { Overview } from './components/Overview.tsx';
import { PairView } from './components/Pair.tsx';
import { PairIndex, pairsHref } from './components/PairIndex.tsx';
import { SourcesView } from './components/Sources.tsx';
import { AcrossView, TextView } from './components/Text.tsx';
import type { Edition } from './edition/index.ts';
import { STRINGS } from './strings.ts';

/** The whole page: every view one under the other, so that it reads, prints and is searched as one document. */
export function Page({ edition, title }: { edition: Edition; title: string }): VNode {
  return (
    <>
      <a class="skip" href="#settle">
        {STRINGS.skip}
      </a>
      <TopBar edition={edition} title={title} />
      <div class="frame">
        <aside class="rail" id="rail" aria-label={STRINGS.rail} hidden />
        <main id="main" tabIndex={-1}>
          <Overview edition={edition} />
          <PairIndex edition={edition} />
          {edition.pairs.map((pair) => (
            <PairView key={pair.id} pair={pair} edition={edition} />
          ))}
          <AcrossView rows={edition.across} edition={edition} />
          {edition.texts.map((text) => (
            <TextView key={text.id} text={text} edition={edition} />
          ))}
          <NamesView edition={edition} />
          <SourcesView edition={edition} />
          <FindingsView edition={edition} />
          <AboutView edition={edition} />
        </main>
      </div>
      <footer id="foot">{STRINGS.footer(edition.report.tool.version)}</footer>
    </>
  );
}

function TopBar({ edition, title }: { edition: Edition; title: string }): VNode {
  const { nav } = STRINGS;
  const pairs = pairsHref(edition);
  const places = [
    { href: '#overview', name: nav.overview },
    ...(pairs === null
      ? []
      : [{ href: pairs, name: edition.pairs.length === 1 && pairs !== '#pairs' ? nav.pair : nav.pairs }]),
    { href: '#names', name: nav.names },
    { href: '#sources', name: nav.sources },
    { href: '#findings', name: nav.findings },
  ];
  return (
    <header class="bar">
      <a class="brand" href="#overview">
        {STRINGS.brand}
      </a>
      <span class="run">{title}</span>
      <nav aria-label={nav.label}>
        <ul>
          {places.map(({ href, name }) => (
            <li key={name}>
              <a href={href}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="tools" id="tools" />
    </header>
  );
}

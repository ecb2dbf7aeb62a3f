import type { VNode } from 'preact';
import type { Block, Edition, PairSection, Witness } from '../edition/index.ts';
import { spellOut } from '../quoted/invisible.ts';
import { count, languageName, list, originNote, relationSentence, STRINGS, textRelationSentence } from '../strings.ts';
import { Plot } from './Plot.tsx';
import { Words } from './Quoted.tsx';
import { Blocks } from './Rows.tsx';
import { Counts } from './Shape.tsx';

const TEXT = STRINGS.pairs;

/** Two texts side by side. */
export function PairView({ pair, edition }: { pair: PairSection; edition: Edition }): VNode {
  const { id, source, target, labels } = pair;
  return (
    <section class="view" id={id} aria-labelledby={`${id}-h`}>
      <div class="head">
        <div>
          <h2 id={`${id}-h`}>{TEXT.title(source.siglum, target.siglum)}</h2>
          <p>
            {pairLede(pair)}
            {origins(pair) !== null && (
              <>
                {' '}
                <a href="#sources">{TEXT.evidenceLink}</a>
              </>
            )}
          </p>
          {pair.blocks.some(holdsNotes) ? (
            <div class="tally" data-view={id}>
              <Counts counts={pair.counts} />
            </div>
          ) : (
            <p>{TEXT.noFindings}</p>
          )}
        </div>
        <Plot pair={pair} />
      </div>
      <div class="cols wit">
        <WitnessHead witness={source} label={labels[0]} hue="a" />
        <div />
        <WitnessHead witness={target} label={labels[1]} hue="b" />
        <div class="nh">{TEXT.notes}</div>
      </div>
      <Blocks blocks={pair.blocks} edition={edition} />
    </section>
  );
}

const holdsNotes = (block: Block): boolean =>
  (block.kind === 'row' ? [block.row] : block.rows).some((row) => row.notes.length > 0);

/** Siglum, file, title, language and origin of a text, above its column. */
export function WitnessHead({ witness, label, hue }: { witness: Witness; label: string; hue: 'a' | 'b' | 'n' }): VNode {
  const { article, siglum, fileName, sentences, lang } = witness;
  const facts = [languageName(article.language.bcp47), originNote(witness.claim)].filter(Boolean).join(', ');
  return (
    <div class={`w ${hue}`}>
      <span class="siglum">{label}</span>
      <div>
        <b title={`${spellOut(article.uri)} · SHA-256 ${article.sha256.slice(0, 12)}`}>
          {label === siglum || fileName.startsWith(siglum) ? fileName : `${siglum} · ${fileName}`}
        </b>
        {article.metadata.title !== null && (
          <span class="ti">
            <Words text={article.metadata.title} lang={lang} />
          </span>
        )}
        <span class="meta">
          {facts} · {count(sentences.length, 'sentence')}
        </span>
      </div>
    </div>
  );
}

/** What the two texts are to one another, how much of them is linked, and where each comes from. */
function pairLede(pair: PairSection): string {
  const { source, target, alignment, relation, links, moved } = pair;
  const linked = TEXT.linked(links, source.sentences.length, target.sentences.length);
  return [
    relationSentence[alignment.relation],
    relation && textRelationSentence[relation.relation],
    `${linked}${moved.length > 0 ? `, ${TEXT.moved(moved.length)}` : ''}.`,
    origins(pair),
  ]
    .filter(Boolean)
    .join(' ');
}

/** "A likely from German and B likely from Spanish": what is claimed of either text. */
function origins({ source, target, labels }: PairSection): string | null {
  const notes = [originNote(source.claim), originNote(target.claim)];
  if (notes[0] && notes[0] === notes[1]) return TEXT.both(notes[0]);
  const said = notes.flatMap((note, side) => (note ? [`${labels[side]} ${note}`] : []));
  return said.length > 0 ? `${list(said)}.` : null;
}

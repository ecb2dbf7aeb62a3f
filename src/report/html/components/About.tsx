import type { VNode } from 'preact';
import type { CheckRun, ResolvedConfig } from '../../../model/index.ts';
import type { Edition } from '../edition/index.ts';
import { languageName, STRINGS, severityWord } from '../strings.ts';
import { reasonOf } from './Checked.tsx';
import { Words } from './Quoted.tsx';
import { Shape } from './Shape.tsx';

const TEXT = STRINGS.about;

/** What was read, what was looked for, and what was not: the record of the run. */
export function AboutView({ edition }: { edition: Edition }): VNode {
  const { report } = edition;
  return (
    <section class="view about" id="about" aria-labelledby="about-h">
      <div class="head">
        <div>
          <h2 id="about-h">{TEXT.heading}</h2>
          <p>
            {TEXT.version(report.tool.version)} {report.generatedAt !== null && TEXT.generated(report.generatedAt)}
          </p>
        </div>
      </div>
      <h3>{TEXT.reading}</h3>
      <ul class="legend">
        {(['critical', 'major', 'minor', 'neutral'] as const).map((severity) => (
          <li key={severity}>
            <Shape severity={severity} />
            <span>
              <b>{severityWord[severity]}</b> {TEXT.legend[severity]}
            </span>
          </li>
        ))}
      </ul>
      <p class="sub">{TEXT.quoted}</p>
      <h3>{TEXT.inputs}</h3>
      <Inputs edition={edition} />
      <h3>{TEXT.checks}</h3>
      <Checks checks={report.checks} />
      <h3>{TEXT.warnings}</h3>
      {report.warnings.length === 0 ? (
        <p>{TEXT.noWarnings}</p>
      ) : (
        <ul class="warnings">
          {report.warnings.map((warning, i) => (
            <li key={i}>
              {warning.uri !== null && <Words class="term" text={warning.uri} />} <Words text={warning.message} />{' '}
              <code>{warning.code}</code>
            </li>
          ))}
        </ul>
      )}
      <h3>{TEXT.configuration}</h3>
      <Configuration configuration={report.configuration} />
    </section>
  );
}

function Inputs({ edition }: { edition: Edition }): VNode {
  return (
    <ul class="inputs">
      {edition.witnesses.map(({ article, siglum, key }) => (
        <li key={key}>
          <b>
            <a href={`#text-${key}`}>{siglum}</a>
          </b>
          <div>
            <Words text={article.uri} />
            <span class="meta">
              {languageName(article.language.bcp47)} ·{' '}
              {article.encoding.basis === 'detected' ? TEXT.guessed(article.encoding.label) : article.encoding.label}
            </span>
            <span class="meta">
              SHA-256 <code>{article.sha256}</code>
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Checks({ checks }: { checks: readonly CheckRun[] }): VNode {
  const ran = checks.filter((check) => check.status === 'ran');
  const rest = checks.filter((check) => check.status !== 'ran');
  return (
    <>
      <p>
        {TEXT.ran(ran.length)}:{' '}
        {ran.map((check) => (check.findings > 0 ? `${check.title} (${check.findings})` : check.title)).join(', ')}.
      </p>
      {rest.length === 0 ? (
        <p>{TEXT.allRan}</p>
      ) : (
        <>
          <p>{TEXT.notRun}:</p>
          <ul class="warnings">
            {rest.map((check) => (
              <li key={check.checkId}>
                <b>{check.title}</b>: <Words text={reasonOf(check)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Configuration({ configuration }: { configuration: ResolvedConfig }): VNode {
  const { checks, only, skip, names, minSeverity, gate } = configuration;
  const set = [checks, only, skip, names].some((part) => Object.keys(part).length > 0);
  if (!set && minSeverity === 'neutral' && gate.failOn === 'never') return <p>{TEXT.configurationDefault}</p>;
  return (
    <pre class="config">
      <Words text={JSON.stringify(configuration, null, 2)} />
    </pre>
  );
}

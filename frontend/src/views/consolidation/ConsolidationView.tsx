import type { ConsolidationDocument, Statement } from "../../api/documents";
import { formatDate, formatNumber } from "../../format";
import { FIGURE_NAMES, words } from "../../i18n/id/consolidation";
import { Breadcrumbs } from "../../ui/Head";
import { Link } from "../../ui/Link";
import { Section } from "../../ui/Section";
import { figureRows } from "./figures";
import { Streams322 } from "./Streams322";

function CountedNote({ document }: { document: ConsolidationDocument }) {
  const total = document.figures.applications_total;
  const counted = document.figure_provenance.applications_total;
  if (total === undefined || !counted) return null;
  const sentence = words.oneLine(
    formatNumber(total),
    formatNumber(counted.source_seen),
    formatNumber(counted.sample),
  );
  return (
    <p class="chart-note">
      <b>{words.oneLineLead}</b> {sentence}
    </p>
  );
}

function ConsolidationHead({ document }: { document: ConsolidationDocument }) {
  const { published_plan_on, figures } = document;
  const planDate = published_plan_on && formatDate(published_plan_on);
  return (
    <header class="hero plan">
      <div class="wrap plan-columns">
        <div>
          <Breadcrumbs crumbs={document.breadcrumbs} />
          <p class="big-number" aria-hidden="true">
            {formatNumber(figures.applications_total ?? 0)} <i>→</i> 2
          </p>
          <h1 class="plan-title" tabIndex={-1}>
            {document.title}
          </h1>
          <p class="lead">{document.summary ?? words.streamsTitle}</p>
          {planDate && !document.summary?.includes(planDate) && (
            <p class="lead">{words.planDate(planDate)}</p>
          )}
        </div>
        <Streams322 figures={figures} />
        <CountedNote document={document} />
      </div>
    </header>
  );
}

function Readings({ statement }: { statement: Statement }) {
  return (
    <li class="readings">
      <p class="row-title">{FIGURE_NAMES[statement.figure] ?? statement.figure}</p>
      <div class="reading-pair">
        <div class="card">
          <p class="callout-title">{words.perArticle}</p>
          <p>{statement.article}</p>
        </div>
        <div class="panel">
          <p class="callout-title">{words.perReading}</p>
          <p>{statement.reading}</p>
        </div>
      </div>
    </li>
  );
}

function FigureTable({ document }: { document: ConsolidationDocument }) {
  const rows = figureRows(document.figures);
  const sum = rows.reduce((total, row) => total + row.count, 0);
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">{words.figureGroup}</th>
          <th scope="col" class="number">
            {words.figureCount}
          </th>
          <th scope="col" class="number">
            {words.figureTarget}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            <td class="number">{formatNumber(row.count)}</td>
            <td class="number">{row.target}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{words.sum}</th>
          <td class="number">
            <b>{formatNumber(sum)}</b>
          </td>
          <td />
        </tr>
      </tbody>
    </table>
  );
}

/** Every figure the API gives, each with how many of its rows are sourced and how many are samples. */
function AllFigures({ document }: { document: ConsolidationDocument }) {
  const provenances: Record<string, { source_seen: number; sample: number }> = document.figure_provenance;
  return (
    <table class="table table-small">
      <thead>
        <tr>
          <th scope="col">{words.figureGroup}</th>
          <th scope="col" class="number">
            {words.figureCount}
          </th>
          <th scope="col" class="number">
            {words.figureSeen}
          </th>
          <th scope="col" class="number">
            {words.figureSample}
          </th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(document.figures).map(([name, value]) => {
          const counted = provenances[name];
          return (
            <tr key={name}>
              <th scope="row">{FIGURE_NAMES[name] ?? name}</th>
              <td class="number">{formatNumber(value)}</td>
              <td class="number">{counted ? formatNumber(counted.source_seen) : ""}</td>
              <td class="number">{counted ? formatNumber(counted.sample) : ""}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

export function ConsolidationView({ document }: { document: ConsolidationDocument }) {
  const { statements, source } = document;
  return (
    <>
      <ConsolidationHead document={document} />
      <div class="wrap">
        {statements.length > 0 && (
          <Section title={words.twoReadings} lead={words.twoReadingsLead}>
            <ul class="bare">
              {statements.map((statement) => (
                <Readings key={statement.figure} statement={statement} />
              ))}
            </ul>
          </Section>
        )}
        <div class="reading">
          <Section title={words.figures}>
            <FigureTable document={document} />
          </Section>
          <Section title={words.allFigures}>
            <AllFigures document={document} />
          </Section>
          {source && (
            <p class="quiet">
              {words.sourceOfPlan}: <Link href={source.url}>{source.title}</Link>
            </p>
          )}
        </div>
      </div>
    </>
  );
}

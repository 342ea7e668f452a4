import type { Problem } from "../api/documents";
import { t } from "../i18n/id";
import { words } from "../i18n/id/dead-ends";
import { v } from "../i18n/id/views";
import { Head } from "../ui/Head";
import { Rows } from "../ui/Rows";
import { SearchForm } from "../ui/SearchForm";
import { Section } from "../ui/Section";

const HOME = [{ title: t.home, path: "/" }];

function WaysOn() {
  return (
    <Section title={words.missingWays}>
      <SearchForm action="/cari" id="cari-lagi" label={t.searchLabel} placeholder={v.searchPlaceholder} />
      <ul class="ways">
        <li>
          <a href="/layanan">{v.allServices}</a>
        </li>
        <li>
          <a href="/alih">{v.whereTo}</a>
        </li>
        <li>
          <a href="/opd">{t.agencies}</a>
        </li>
      </ul>
    </Section>
  );
}

function Missing() {
  return (
    <>
      <Head crumbs={HOME} title={words.missingTitle} lead={words.missingText} />
      <div class="wrap">
        <WaysOn />
      </div>
    </>
  );
}

function Gone({ problem }: { problem: Problem }) {
  return (
    <>
      <Head crumbs={HOME} title={words.goneTitle} lead={words.goneText} />
      <div class="wrap">
        {problem.reason && (
          <div class="panel">
            <p class="panel-title">{words.goneReason}</p>
            <p>{problem.reason}</p>
          </div>
        )}
        {problem.alternatives.length > 0 && (
          <Section title={words.goneAlternatives}>
            <Rows rows={problem.alternatives} />
          </Section>
        )}
        <WaysOn />
      </div>
    </>
  );
}

function PreviewRefused() {
  return <Head crumbs={[]} title={words.previewRefusedTitle} lead={words.previewRefusedText} />;
}

export type DeadEnd = { kind: "missing" } | { kind: "gone"; problem: Problem } | { kind: "preview-refused" };

const TITLES = {
  missing: words.missingTitle,
  gone: words.goneTitle,
  "preview-refused": words.previewRefusedTitle,
};

export const titleOf = (end: DeadEnd): string => TITLES[end.kind];

/** An address without a document: says so, and shows a way on. */
export function DeadEndView({ end }: { end: DeadEnd }) {
  if (end.kind === "gone") return <Gone problem={end.problem} />;
  return end.kind === "missing" ? <Missing /> : <PreviewRefused />;
}

import { useEffect, useState } from "preact/hooks";
import type { Application, ApplicationsDocument } from "../../api/documents";
import { formatNumber } from "../../format";
import { groupBy } from "../../group";
import { t } from "../../i18n/id";
import { words } from "../../i18n/id/applications";
import { v } from "../../i18n/id/views";
import { AsItCame } from "../../parts/AsItCame";
import { hostOf, useFrame } from "../../site";
import { FormerName } from "../../ui/FormerName";
import { Head } from "../../ui/Head";
import { Icon } from "../../ui/Icon";
import { SampleMark } from "../../ui/Origin";
import { SearchForm } from "../../ui/SearchForm";
import { matchesApplication } from "./application-filter";

/** Where one old application went: several answers are several rows; a stopped one says so. */
function Destination({ application }: { application: Application }) {
  const { successor, status } = application;
  if (successor) {
    return (
      <p>
        {words.applicationNow} <a href={successor.path}>{successor.title}</a>
      </p>
    );
  }
  return (
    <p class="row-note">{status === "nonaktif" ? words.applicationStopped : words.applicationPending}</p>
  );
}

function ApplicationRow({ application }: { application: Application }) {
  return (
    <li class="application">
      <p class="row-title">{application.name}</p>
      {application.legacy_url && <p class="row-note">{hostOf(application.legacy_url)}</p>}
      <Destination application={application} />
      <SampleMark provenance={application.provenance} />
    </li>
  );
}

function ApplicationRows({ applications }: { applications: Application[] }) {
  return (
    <ul class="applications">
      {applications.map((application) => (
        <ApplicationRow key={application.code} application={application} />
      ))}
    </ul>
  );
}

/** So few that each can be answered in full. */
const FEW = 4;

function Answers({ applications }: { applications: Application[] }) {
  return (
    <>
      {applications.map(({ code, name, legacy_url, successor, provenance }) => (
        <FormerName
          key={code}
          name={name}
          address={legacy_url && hostOf(legacy_url)}
          answers={successor ? [successor] : []}
        >
          <SampleMark provenance={provenance} />
        </FormerName>
      ))}
    </>
  );
}

function Groups({ applications }: { applications: Application[] }) {
  return (
    <div class="folds section">
      {groupBy(applications, (application) => application.group).map(([group, members]) => (
        <details class="fold" key={group}>
          <summary>
            <span class="fold-title">{v.applicationGroups[group] ?? group}</span>
            <span class="row-note">{formatNumber(members.length)} aplikasi</span>
          </summary>
          <ApplicationRows applications={members} />
        </details>
      ))}
    </div>
  );
}

function NoneFound({ query }: { query: string }) {
  return (
    <div class="panel">
      <p class="panel-title">{words.applicationNone(query)}</p>
      <p>{words.applicationNoneHelp}</p>
      <p>
        <a class="way-on" href={`/cari?${new URLSearchParams({ q: query })}`}>
          {t.search}: {query}
          <Icon name="arrow" />
        </a>
      </p>
    </div>
  );
}

export function ApplicationsView({ document }: { document: ApplicationsDocument }) {
  const { here } = useFrame();
  const asked = here.query.q ?? "";
  const [query, setQuery] = useState(asked);

  useEffect(() => {
    setQuery(asked);
  }, [asked]);

  const { applications } = document;
  const typed = query.trim();
  const found = typed ? applications.filter((application) => matchesApplication(application, typed)) : [];
  const isFew = found.length > 0 && found.length <= FEW;
  const count = words.applicationCount(formatNumber(found.length), formatNumber(applications.length));
  return (
    <>
      <Head crumbs={document.breadcrumbs} title={document.title} lead={document.summary ?? v.whereToLead} />
      <div class="wrap">
        <SearchForm
          action="/alih"
          id="saring-lama"
          label={v.whereToLabel}
          placeholder={v.whereToPlaceholder}
          value={query}
          onInput={setQuery}
        />
        <p class="result-count" role="status">
          {typed ? count : ""}
        </p>
        {typed && found.length === 0 && <NoneFound query={typed} />}
        {isFew && <Answers applications={found} />}
        {!typed && (
          <AsItCame>
            <Groups applications={applications} />
          </AsItCame>
        )}
        {typed && !isFew && <ApplicationRows applications={found} />}
      </div>
    </>
  );
}

import type { GalleryDocument, PublicInformationDocument } from "../../api/documents";
import { Blocks } from "../../blocks/Blocks";
import { formatDate } from "../../format";
import { words } from "../../i18n/id/articles";
import { v } from "../../i18n/id/views";
import { ActionLink } from "../../ui/ActionLink";
import { Pair } from "../../ui/Facts";
import { FileLink } from "../../ui/FileLink";
import { Head } from "../../ui/Head";
import { Pictures } from "../../ui/Picture";
import { Article } from "./dated";

function Opening({ document }: { document: PublicInformationDocument }) {
  if (document.file) return <FileLink file={document.file} />;
  if (document.external_url) return <ActionLink label={words.openExternal} url={document.external_url} />;
  return <p class="panel">{words.noFile}</p>;
}

/** A document of public information, by its class in the law on openness. */
export function PublicInformationView({ document }: { document: PublicInformationDocument }) {
  const { information_class, year } = document;
  return (
    <Article
      document={document}
      facts={
        <>
          {information_class && (
            <Pair label={words.informationClass}>{words.classMeaning[information_class]}</Pair>
          )}
          {year && <Pair label={words.year}>{year}</Pair>}
        </>
      }
    >
      <Opening document={document} />
    </Article>
  );
}

export function GalleryView({ document }: { document: GalleryDocument }) {
  return (
    <>
      <Head crumbs={document.breadcrumbs} title={document.title} lead={document.summary} />
      <div class="wrap">
        {document.taken_on && (
          <p class="quiet">
            {words.takenOn} {formatDate(document.taken_on)}
          </p>
        )}
        {document.images.length > 0 ? <Pictures images={document.images} /> : <p>{v.emptyList}</p>}
        <Blocks blocks={document.content} />
      </div>
    </>
  );
}

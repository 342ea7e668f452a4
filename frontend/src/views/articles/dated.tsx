import type { ComponentChildren } from "preact";
import type { AnnouncementDocument, Block, Envelope, EventDocument, NewsDocument } from "../../api/documents";
import { Blocks } from "../../blocks/Blocks";
import { formatDate } from "../../format";
import { words } from "../../i18n/id/articles";
import { v } from "../../i18n/id/views";
import { Pair, StatedPair } from "../../ui/Facts";
import { Files } from "../../ui/FileLink";
import { Head } from "../../ui/Head";
import { Picture } from "../../ui/Picture";
import { PlaceRows } from "../../ui/PlaceRows";
import { formatPeriod } from "../../ui/periods";
import { Section } from "../../ui/Section";

interface ArticleProps {
  document: Envelope & { content: Block[] };
  facts: ComponentChildren;
  children?: ComponentChildren;
}

/** Title, what it is about, the dates and who says it; then the text. */
export function Article({ document, facts, children }: ArticleProps) {
  const { agency } = document;
  return (
    <article>
      <Head crumbs={document.breadcrumbs} title={document.title} lead={document.summary} />
      <div class="wrap reading">
        <dl class="pairs">
          {facts}
          {agency && (
            <Pair label={words.from}>
              <a href={agency.path}>{agency.title}</a>
            </Pair>
          )}
        </dl>
        {children}
        <Blocks blocks={document.content} />
      </div>
    </article>
  );
}

export function NewsView({ document }: { document: NewsDocument }) {
  const { published_on, category, author_label, image } = document;
  return (
    <Article
      document={document}
      facts={
        <>
          {published_on && <Pair label={words.published}>{formatDate(published_on)}</Pair>}
          {category && <Pair label={words.category}>{category}</Pair>}
          {author_label && <Pair label={words.author}>{author_label}</Pair>}
        </>
      }
    >
      {image && <Picture image={image} />}
    </Article>
  );
}

export function AnnouncementView({ document }: { document: AnnouncementDocument }) {
  const { published_on, valid_until, files } = document;
  return (
    <>
      <Article
        document={document}
        facts={
          <>
            {published_on && <Pair label={words.published}>{formatDate(published_on)}</Pair>}
            {valid_until && <Pair label={words.validUntil}>{formatDate(valid_until)}</Pair>}
          </>
        }
      />
      {files.length > 0 && (
        <div class="wrap">
          <Section title={words.files}>
            <Files files={files} />
          </Section>
        </div>
      )}
    </>
  );
}

export function EventView({ document }: { document: EventDocument }) {
  const { starts_at, ends_at, location, place } = document;
  return (
    <>
      <Article
        document={document}
        facts={
          <>
            <StatedPair label={words.when} value={starts_at && formatPeriod(starts_at, ends_at)} />
            <StatedPair label={words.where} value={location ?? place?.title ?? null} />
          </>
        }
      />
      {place && (
        <div class="wrap">
          <Section title={v.place}>
            <PlaceRows places={[place]} />
          </Section>
        </div>
      )}
    </>
  );
}

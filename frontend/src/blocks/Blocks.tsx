import type { ComponentChildren, FunctionComponent } from "preact";
import type { Block, BlockType, BlockValues } from "../api/documents";
import { telephone } from "../format";
import { v } from "../i18n/id/views";
import { RichText } from "../security/RichText";
import { FileLink } from "../ui/FileLink";
import { Icon } from "../ui/Icon";
import { Link } from "../ui/Link";
import { Picture, Pictures } from "../ui/Picture";
import { Rows } from "../ui/Rows";
import { Steps } from "../ui/Steps";
import { type DeepHeading, headingPlan } from "./headings";
import { Table } from "./Table";

interface BlockProps<T extends BlockType> {
  value: BlockValues[T];
  /** The level a heading in this block has to take, so that none is skipped. */
  level: DeepHeading;
}

function Heading({ value, level }: BlockProps<"heading">) {
  return level === 2 ? <h2>{value.text}</h2> : <h3>{value.text}</h3>;
}

function SmallHeading({ level, children }: { level: DeepHeading; children: ComponentChildren }) {
  return level === 2 ? <h2 class="h3">{children}</h2> : <h3>{children}</h3>;
}

function Paragraph({ value, level }: BlockProps<"paragraph">) {
  return <RichText html={value.html} raiseHeadings={level === 2} />;
}

function StepsBlock({ value, level }: BlockProps<"steps">) {
  const steps = value.map((step, index) => ({
    key: `${index} ${step.title}`,
    content: (
      <>
        {step.title && <SmallHeading level={level}>{step.title}</SmallHeading>}
        <RichText html={step.html} />
      </>
    ),
  }));
  return <Steps steps={steps} />;
}

function Callout({ value }: BlockProps<"callout">) {
  return (
    <div class={`callout callout-${value.tone}`}>
      {value.tone !== "success" && <Icon name="warning" />}
      <div>
        {value.title && <p class="callout-title">{value.title}</p>}
        <RichText html={value.html} />
      </div>
    </div>
  );
}

function Faq({ value }: BlockProps<"faq">) {
  const asked = value.filter((entry) => entry.question);
  return (
    <div class="folds">
      {asked.map((entry) => (
        <details class="fold" key={entry.question}>
          <summary>
            <span class="fold-title">{entry.question}</span>
          </summary>
          <RichText html={entry.html} />
        </details>
      ))}
    </div>
  );
}

function Quote({ value }: BlockProps<"quote">) {
  return (
    <figure class="quote">
      <blockquote>
        <p>{value.text}</p>
      </blockquote>
      {value.attribution && <figcaption>{value.attribution}</figcaption>}
    </figure>
  );
}

function LinkBlock({ value }: BlockProps<"link">) {
  return (
    <p>
      <Link class="way-on" href={value.url}>
        {value.label}
        <Icon name={value.url.startsWith("/") ? "arrow" : "outward"} />
      </Link>
    </p>
  );
}

function Contact({ value }: BlockProps<"contact">) {
  return (
    <address class="contact">
      {value.name && <p class="callout-title">{value.name}</p>}
      {value.address && <p>{value.address}</p>}
      {value.phone && (
        <p>
          {v.phone}: <a href={telephone(value.phone)}>{value.phone}</a>
        </p>
      )}
      {value.email && (
        <p>
          {v.email}: <a href={`mailto:${value.email}`}>{value.email}</a>
        </p>
      )}
    </address>
  );
}

const BLOCKS: { [T in BlockType]: FunctionComponent<BlockProps<T>> } = {
  heading: Heading,
  paragraph: Paragraph,
  image: ({ value }) => <Picture image={value} />,
  images: ({ value }) => <Pictures images={value} />,
  steps: StepsBlock,
  callout: Callout,
  faq: Faq,
  table: ({ value }) => <Table value={value} />,
  quote: Quote,
  file: ({ value }) => <FileLink file={value} />,
  link: LinkBlock,
  contact: Contact,
  pages: ({ value }) => <Rows rows={value} />,
};

interface Props {
  blocks: Block[] | null;
  /** The level of the heading the blocks stand under. */
  under?: 1 | 2;
}

/** A block of a type this portal does not know is left out; the rest of the page still reads. */
export function Blocks({ blocks, under = 1 }: Props) {
  if (!blocks?.length) return null;
  const levels = headingPlan(blocks, under);
  return (
    <div class="content">
      {blocks.map((block, index) => {
        const View = BLOCKS[block.type] as FunctionComponent<BlockProps<BlockType>> | undefined;
        const level = levels[index] ?? 2;
        return View ? <View key={index} value={block.value} level={level} /> : null;
      })}
    </div>
  );
}

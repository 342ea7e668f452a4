/**
 * The shapes of docs/documents.md, by hand until `npm run gen:api` can write them from the OpenAPI schema.
 * Keys are always present; what is absent is null.
 */
export type Provenance = "agency" | "source_seen" | "sample";
export type StatedAccess = "yes" | "no" | null;
export type InformationClass = "berkala" | "serta-merta" | "setiap-saat";
export type Accent = "kali" | "semanggi" | "bahari" | "genteng" | "bungur" | "tabebuya" | "bakau" | "dermaga";

export interface Ref {
  slug: string;
  title: string;
  path: string;
}

export interface AgencyRef extends Ref {
  abbreviation: string | null;
}

export interface Crumb {
  title: string;
  path: string;
}

export interface Row {
  id: string;
  type: string;
  slug: string;
  title: string;
  summary: string | null;
  path: string;
  platform: Ref | null;
  field: Ref | null;
  agency: AgencyRef | null;
  updated_at: string | null;
  provenance: Provenance;
}

export interface ImageSource {
  url: string;
  width: number;
  height: number;
  type: string;
}

export interface Image {
  alt: string;
  caption: string | null;
  width: number;
  height: number;
  url: string;
  sources: ImageSource[];
}

export interface File {
  title: string;
  url: string;
  filename: string;
  size: number;
  content_type: string;
}

export interface OpeningHours {
  days: string;
  hours: string;
}

export interface Step {
  title: string;
  html: string | null;
}

export interface Question {
  question: string;
  html: string | null;
}

export interface ContactValue {
  name: string | null;
  phone: string | null;
  email: string | null;
  address: string | null;
}

export type Tone = "notice" | "danger" | "success";

export interface BlockValues {
  heading: { text: string; level: 2 | 3 };
  paragraph: { html: string };
  image: Image;
  images: Image[];
  steps: Step[];
  callout: { tone: Tone; title: string | null; html: string | null };
  faq: Question[];
  table: { caption: string | null; header: string[] | null; rows: string[][] };
  quote: { text: string; attribution: string | null };
  file: File;
  link: { label: string; url: string };
  contact: ContactValue;
  pages: Row[];
}

export type BlockType = keyof BlockValues;
export type Block = { [T in BlockType]: { type: T; value: BlockValues[T] } }[BlockType];

export interface FieldCard {
  slug: string;
  title: string;
  path: string;
  summary: string | null;
  icon: string | null;
  service_count: number;
}

export interface PlaceFacts {
  address: string | null;
  opening_hours: OpeningHours[] | null;
  phone: string | null;
  wheelchair_access: StatedAccess;
  sign_language: StatedAccess;
}

export type PlaceCard = Row & PlaceFacts;

export interface Alert {
  level: "notice" | "danger";
  title: string;
  html: string | null;
  url: string | null;
  starts_at: string | null;
  ends_at: string | null;
  provenance: Provenance;
}

export interface Action {
  label: string;
  url: string;
}

export type DatedRow = Row & { published_on: string | null };
export type EventRow = Row & { starts_at: string | null; ends_at: string | null };
/** Where staff sign in, and who helps when that fails. */
export interface WayIn {
  action: Action | null;
  helpdesk: Helpdesk | null;
}

export type FeaturedRow = Row & WayIn;
export type ServiceRow = FeaturedRow & { fee: string | null; processing_time: string | null };

/** What a list's items may carry beside the row, by their type. */
export interface ListExtras {
  published_on: string | null;
  starts_at: string | null;
  ends_at: string | null;
  location: string | null;
  information_class: InformationClass | null;
  year: number | null;
  address: string | null;
  fee: string | null;
  processing_time: string | null;
  abbreviation: string | null;
  kind: string | null;
  has_site: boolean;
  duties: string | null;
}

export type ListRow = Row & Partial<ListExtras>;

export interface ProfileSite {
  accent: Accent | null;
  sections: Crumb[];
}

export interface DocumentBase {
  id: string;
  type: string;
  locale: string;
  path: string;
  slug: string;
  title: string;
  summary: string | null;
  audience: "public";
  provenance: Provenance;
  breadcrumbs: Crumb[];
  published_at: string | null;
  updated_at: string | null;
  platform: Ref | null;
  field: Ref | null;
  agency: AgencyRef | null;
  /** The profile website that the page is part of; null for services and city-wide pages. */
  site: ProfileSite | null;
}

export interface HomePlatform extends Ref {
  summary: string | null;
  service_count: number;
  fields: FieldCard[];
}

export interface HomeDocument extends DocumentBase {
  type: "home";
  lead: string | null;
  popular: Row[];
  platforms: HomePlatform[];
  alerts: Alert[];
  news: DatedRow[];
  agency_count: number;
  site_count: number;
}

export interface PlatformDocument extends DocumentBase {
  type: "platform";
  content: Block[];
  fields: FieldCard[];
  featured: FeaturedRow[];
  service_count: number;
}

export interface FieldDocument extends DocumentBase {
  type: "field";
  content: Block[];
  icon: string | null;
  services: ServiceRow[];
}

export interface AgencySection {
  slug: string;
  title: string;
  path: string;
  type: string;
  count: number | null;
}

export interface AgencyDocument extends DocumentBase {
  type: "agency";
  abbreviation: string | null;
  kind: string | null;
  duties: string | null;
  aliases: string[];
  accent: Accent | null;
  legacy_host: string | null;
  has_site: boolean;
  contact: { address: string | null; phone: string | null; email: string | null };
  sections: AgencySection[];
  services: Row[];
  news: DatedRow[];
  announcements: DatedRow[];
  events: EventRow[];
  places: PlaceCard[];
}

export interface SectionDocument extends DocumentBase {
  type: "section";
  content: Block[];
  children: Row[];
}

export interface Official {
  position: string;
  name: string | null;
  photo: Image | null;
}

export interface OfficialsDocument extends DocumentBase {
  type: "officials";
  content: Block[];
  officials: Official[];
}

export interface ListDocument extends DocumentBase {
  type: "list";
  lists: string;
  content: Block[];
  items: ListRow[];
  count: number;
}

export interface NewsDocument extends DocumentBase {
  type: "news";
  published_on: string | null;
  category: string | null;
  author_label: string | null;
  image: Image | null;
  content: Block[];
}

export interface AnnouncementDocument extends DocumentBase {
  type: "announcement";
  published_on: string | null;
  valid_until: string | null;
  content: Block[];
  files: File[];
}

export interface EventDocument extends DocumentBase {
  type: "event";
  starts_at: string | null;
  ends_at: string | null;
  location: string | null;
  place: PlaceCard | null;
  content: Block[];
}

export interface PublicInformationDocument extends DocumentBase {
  type: "document";
  information_class: InformationClass | null;
  year: number | null;
  file: File | null;
  external_url: string | null;
  content: Block[];
}

export interface GalleryDocument extends DocumentBase {
  type: "gallery";
  taken_on: string | null;
  images: Image[];
  content: Block[];
}

export interface PlaceDocument extends DocumentBase, PlaceFacts {
  type: "place";
  district: string | null;
  latitude: number | null;
  longitude: number | null;
  content: Block[];
  services: Row[];
}

export type ServiceComponent =
  | "requirements"
  | "procedure"
  | "processing_time"
  | "fee"
  | "service_output"
  | "complaint_handling"
  | "legal_basis"
  | "facilities"
  | "staff_competence"
  | "internal_oversight"
  | "staff_count"
  | "service_guarantee"
  | "safety_guarantee"
  | "performance_review";

export interface Channel {
  name: string;
  url: string | null;
  note: string | null;
}

export interface Helpdesk {
  name: string | null;
  phone: string | null;
  email: string | null;
  url: string | null;
}

export interface LegacyApplication {
  code: string;
  name: string;
  legacy_url: string | null;
  provenance: Provenance;
}

export interface ServiceDocument extends DocumentBase {
  type: "service";
  requirements: string[] | null;
  procedure: string[] | null;
  processing_time: string | null;
  fee: string | null;
  service_output: string | null;
  complaint_handling: string | null;
  legal_basis: string[] | null;
  facilities: string | null;
  staff_competence: string | null;
  internal_oversight: string | null;
  staff_count: string | null;
  service_guarantee: string | null;
  safety_guarantee: string | null;
  performance_review: string | null;
  applicant: string | null;
  representative: string | null;
  offline_way: string | null;
  total_cost: string | null;
  processing_time_note: string | null;
  fee_note: string | null;
  legal_basis_verified: boolean;
  action: Action | null;
  channels: Channel[] | null;
  places: PlaceCard[] | null;
  helpdesk: Helpdesk | null;
  decree_number: string | null;
  responsible_position: string | null;
  keywords: string[] | null;
  former_names: string[] | null;
  legacy_applications: LegacyApplication[] | null;
  reviewed_on: string | null;
  review_due_on: string | null;
  missing: ServiceComponent[];
  related: Row[] | null;
  quick_exit: boolean;
  details: "public" | "internal";
  content: Block[] | null;
}

export interface Statement {
  figure: string;
  article: string;
  reading: string;
}

export interface ConsolidationDocument extends DocumentBase {
  type: "consolidation";
  figures: Record<string, number>;
  figure_provenance: Record<string, { agency?: number; source_seen: number; sample: number }>;
  statements: Statement[];
  published_plan_on: string | null;
  source: { title: string; url: string } | null;
}

export interface Application {
  code: string;
  name: string;
  group: string;
  status: string;
  agency: string | null;
  legacy_url: string | null;
  provenance: Provenance;
  successor: Crumb | null;
}

export interface ApplicationsDocument extends DocumentBase {
  type: "applications";
  applications: Application[];
}

export interface SearchDocument extends DocumentBase {
  type: "search";
  hints: Row[];
  vocabulary: string;
}

export type PortalDocument =
  | HomeDocument
  | PlatformDocument
  | FieldDocument
  | AgencyDocument
  | SectionDocument
  | OfficialsDocument
  | ListDocument
  | NewsDocument
  | AnnouncementDocument
  | EventDocument
  | PublicInformationDocument
  | GalleryDocument
  | PlaceDocument
  | ServiceDocument
  | ConsolidationDocument
  | ApplicationsDocument
  | SearchDocument;

export type DocumentType = PortalDocument["type"];
export type DocumentOf<T extends DocumentType> = Extract<PortalDocument, { type: T }>;

export interface Page<T> {
  count: number;
  next: string | null;
  previous: string | null;
  results: T[];
}

/** A text cut where it answers a question. */
export interface Piece {
  text: string;
  match: boolean;
}

export interface SearchRow extends Row {
  fee: string | null;
  quick_exit: boolean;
  highlights: { title: Piece[]; summary: Piece[] };
  /** Through what it was found where its title does not say it. */
  matched: { by: string; word: string; text: string | null } | null;
}

export interface SearchPage extends Page<SearchRow> {
  counts: Record<string, number>;
  suggestion: string | null;
  /** The ways on where nothing answers. */
  nearest: { services: Row[]; agency: Row | null; channel: Row | null } | null;
}

/** RFC 9457, with what a gone address adds. */
export interface Problem {
  title: string | null;
  status: number;
  detail: string | null;
  reason: string | null;
  alternatives: Row[];
}

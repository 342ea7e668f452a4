/**
 * Names for the shapes of docs/documents.md, as `schema.d.ts` has them from the contract (`npm run gen:api`). Keys are
 * always present; what is absent is null.
 */
import type { components } from "./schema";

type Schemas = components["schemas"];

export type Ref = Schemas["Ref"];
export type AgencyRef = Schemas["AgencyRef"];
export type Crumb = Schemas["Breadcrumb"];
export type Row = Schemas["Row"];
export type Provenance = Row["provenance"];
export type Image = Schemas["Image"];
export type File = Schemas["File"];
export type Block = Schemas["Block"];
export type BlockType = Block["type"];
export type BlockValues = { [T in BlockType]: Extract<Block, { type: T }>["value"] };
export type ContactValue = BlockValues["contact"];
export type Tone = BlockValues["callout"]["tone"];

export type FieldCard = Schemas["FieldCard"];
export type PlaceCard = Schemas["PlaceCard"];
export type PlaceFacts = Pick<
  PlaceCard,
  "address" | "opening_hours" | "phone" | "wheelchair_access" | "sign_language"
>;
export type StatedAccess = PlaceCard["wheelchair_access"];
export type OpeningHours = PlaceCard["opening_hours"][number];
export type Alert = Schemas["Alert"];
export type Action = Schemas["Action"];
export type Helpdesk = Schemas["Helpdesk"];
export type FeaturedRow = Schemas["FeaturedService"];
/** Where staff sign in, and who helps when that fails. */
export type WayIn = Pick<FeaturedRow, "action" | "helpdesk">;
export type EventRow = Schemas["EventItem"];

type Extra<Item> = Item extends Row ? (extra: Partial<Omit<Item, keyof Row>>) => void : never;
type AllExtras<Item> = Extra<Item> extends (every: infer Every) => void ? Every : never;

/** A row with what a list's items carry beside it, by their type. */
export type ListRow = Row & AllExtras<Schemas["ListItem"]>;
export type InformationClass = Schemas["DocumentItem"]["information_class"];

export type ProfileSite = Schemas["Site"];
export type Accent = Schemas["Agency"]["accent"];

export type HomeDocument = Schemas["Home"];
export type PlatformDocument = Schemas["Platform"];
export type FieldDocument = Schemas["Field"];
export type AgencyDocument = Schemas["Agency"];
export type SectionDocument = Schemas["Section"];
export type OfficialsDocument = Schemas["Officials"];
export type ListDocument = Schemas["List"];
export type NewsDocument = Schemas["News"];
export type AnnouncementDocument = Schemas["Announcement"];
export type EventDocument = Schemas["Event"];
export type PublicInformationDocument = Schemas["Document"];
export type GalleryDocument = Schemas["Gallery"];
export type PlaceDocument = Schemas["Place"];
export type ServiceDocument = Schemas["Service"];
export type ConsolidationDocument = Schemas["Consolidation"];
export type ApplicationsDocument = Schemas["Applications"];
export type SearchDocument = Schemas["Search"];
export type PortalDocument = Schemas["AnyDocument"];
export type Envelope = Pick<PortalDocument, keyof PortalDocument>;

export type HomePlatform = HomeDocument["platforms"][number];
export type AgencySection = AgencyDocument["sections"][number];
export type Official = OfficialsDocument["officials"][number];
export type ServiceRow = FieldDocument["services"][number];
export type Channel = ServiceDocument["channels"][number];
export type LegacyApplication = ServiceDocument["legacy_applications"][number];
export type ServiceComponent = ServiceDocument["missing"][number];
export type Statement = ConsolidationDocument["statements"][number];
export type Application = Schemas["RegisterRow"];

export type DocumentType = PortalDocument["type"];
export type DocumentOf<T extends DocumentType> = Extract<PortalDocument, { type: T }>;

/** A text cut where it answers a question. */
export type Piece = Schemas["Piece"];
export type SearchRow = Schemas["SearchRow"];
export type SearchPage = Schemas["SearchResults"];

/** What a gone address says (RFC 9457); hosts without our API say less. */
export type Problem = { [Key in "title" | "detail" | "reason"]: string | null } & {
  status: number;
  alternatives: Row[];
};

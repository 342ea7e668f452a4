import type { FunctionComponent } from "preact";
import type { DocumentOf, DocumentType, PortalDocument } from "../api/documents";

export type View = FunctionComponent<{ document: PortalDocument }>;
type Loader<T extends DocumentType> = () => Promise<FunctionComponent<{ document: DocumentOf<T> }>>;

/** A view's code comes with the first page of its type, so that a first visit loads only what it shows. */
const LOADERS: { [T in DocumentType]: Loader<T> } = {
  home: async () => (await import("./home/HomeView")).HomeView,
  platform: async () => (await import("./platform")).PlatformView,
  field: async () => (await import("./platform")).FieldView,
  agency: async () => (await import("./agency/AgencyView")).AgencyView,
  section: async () => (await import("./articles")).SectionView,
  officials: async () => (await import("./articles")).OfficialsView,
  list: async () => (await import("./list/ListView")).ListView,
  news: async () => (await import("./articles")).NewsView,
  announcement: async () => (await import("./articles")).AnnouncementView,
  event: async () => (await import("./articles")).EventView,
  document: async () => (await import("./articles")).PublicInformationView,
  gallery: async () => (await import("./articles")).GalleryView,
  place: async () => (await import("./articles")).PlaceView,
  service: async () => (await import("./service/ServiceView")).ServiceView,
  consolidation: async () => (await import("./consolidation/ConsolidationView")).ConsolidationView,
  applications: async () => (await import("./applications/ApplicationsView")).ApplicationsView,
  search: async () => (await import("./search/SearchView")).SearchView,
};

const isKnown = (type: string): type is DocumentType => Object.hasOwn(LOADERS, type);

/** The API may grow a type before the portal does: then title and summary are shown. */
export async function loadView(type: string): Promise<View> {
  // Only the development server has this page, and only its code.
  if (import.meta.env?.DEV && type === "gaya") return (await import("./gaya/GayaView")).GayaView;
  if (!isKnown(type)) return (await import("./UnknownView")).UnknownView;
  return (await LOADERS[type]()) as View;
}

const BY_ADDRESS: [RegExp, DocumentType][] = [
  [/^\/$/, "home"],
  [/^\/[^/]+\/layanan\/[^/]+$/, "service"],
  [/^\/[^/]+\/bidang\/[^/]+$/, "field"],
  [/^\/opd\/[^/]+$/, "agency"],
  [/^\/(layanan|opd)$/, "list"],
  [/^\/cari$/, "search"],
  [/^\/alih$/, "applications"],
  [/^\/transformasi$/, "consolidation"],
  [/^\/(wargaku|kantorku)$/, "platform"],
  [/^\/opd\//, "section"],
];

/** The address tells the type well enough to fetch the view beside the document instead of after it. */
export function expectView(path: string): void {
  const type = BY_ADDRESS.find(([address]) => address.test(path))?.[1];
  if (type) loadView(type).catch(() => undefined);
}

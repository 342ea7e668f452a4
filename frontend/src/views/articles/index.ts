/** What an agency's site holds besides services: small views that come together. */
export { AnnouncementView, EventView, NewsView } from "./dated";
export { PlaceView } from "./PlaceView";
export { OfficialsView, SectionView } from "./profile";
export { GalleryView, PublicInformationView } from "./records";

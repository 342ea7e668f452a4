/** What a document is, in a word. */
export const TYPE_NAMES: Record<string, string | undefined> = {
  service: "Layanan",
  agency: "Perangkat daerah",
  field: "Bidang",
  platform: "Pintu layanan",
  news: "Berita",
  announcement: "Pengumuman",
  event: "Agenda",
  document: "Dokumen",
  gallery: "Galeri",
  place: "Tempat",
  section: "Profil",
  officials: "Pejabat",
  list: "Daftar",
};

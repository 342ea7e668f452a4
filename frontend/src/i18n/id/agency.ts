/** What an agency's first page says. */
export const words = {
  ourServices: "Layanan kami",
  allServices: (count: string) => `Semua ${count} layanan`,
  byClass: "Menurut golongan informasi publik.",
  announcements: "Pengumuman",
  events: "Agenda",
  news: "Kabar",
  places: "Tempat layanan",
  shortProfile: "Profil singkat",
  duties: "Tugas",
  legacyHost: "Alamat lama",
  aliases: "Nama lain",
  noSite: "Perangkat daerah ini tidak punya situs profil. Layanannya tetap ada di bawah ini.",
};

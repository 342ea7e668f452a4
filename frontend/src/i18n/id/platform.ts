/** What the two doors and their fields say. */
export const words = {
  byField: "Menurut bidang",
  daily: "Setiap hari",
  owner: "Pemilik",
  helpdesk: "Meja bantuan",
  signIn: "Tautan masuk",
  staffPlaceholder: "Misalnya: presensi",
  jump: "Langsung ke pemilik layanan",
  allFieldServices: "Layanan di bidang ini",
  feesMissing: "Biaya sebagian layanan di bidang ini belum dicantumkan. Tanyakan sebelum berangkat.",
};

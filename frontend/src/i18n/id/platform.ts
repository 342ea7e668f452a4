/** What the two doors and their fields say. */
export const words = {
  byField: "Menurut bidang",
  daily: "Setiap hari",
  allFieldServices: "Layanan di bidang ini",
  feesMissing: "Biaya sebagian layanan di bidang ini belum dicantumkan. Tanyakan sebelum berangkat.",
};

/** What the two doors and their fields say. */
export const words = {
  byField: "Menurut bidang",
  daily: "Setiap hari",
  signInMissing: "Tautan masuk belum dicantumkan.",
  helpdeskNote: "Meja bantuan tiap layanan ada di halamannya.",
  allFieldServices: "Layanan di bidang ini",
  feesMissing: "Biaya sebagian layanan di bidang ini belum dicantumkan. Tanyakan sebelum berangkat.",
};

/** What pages say that lead to no document. */
export const words = {
  missingTitle: "Halaman ini tidak ada",
  missingText: "Mungkin alamatnya salah ketik, atau tautan yang Anda ikuti sudah lama.",
  missingWays: "Yang bisa Anda lakukan",
  goneTitle: "Halaman ini sudah dihentikan",
  goneText: "Alamatnya kami simpan supaya Anda tidak tersesat.",
  goneReason: "Alasannya",
  goneAlternatives: "Gantinya",
  previewRefusedTitle: "Pratinjau tidak bisa dibuka",
  previewRefusedText:
    "Tautan pratinjau berlaku satu jam dan hilang bila halaman dimuat ulang. Kembali ke admin, lalu buka pratinjau lagi.",
};

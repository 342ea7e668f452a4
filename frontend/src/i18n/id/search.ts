/** What /cari says. */
export const words = {
  searching: "Mencari…",
  searchCount: (count: string, query: string) => `${count} hasil untuk “${query}”`,
  searchNone: (query: string) => `Tidak ada hasil untuk “${query}”`,
  searchTips: [
    "Periksa ejaannya, atau pakai kata yang lebih umum.",
    "Coba satu kata saja, misalnya “akta” atau “beasiswa”.",
  ],
  searchWithoutFilter: "Cari lagi tanpa saringan",
  searchFailed: "Pencarian belum berhasil. Periksa sambungan Anda, lalu coba lagi.",
  searchFilter: "Saring hasil",
  searchStart: "Mulai dari sini",
  searchNotFound: "Belum ketemu?",
  oldApplications: "Cari nama aplikasi lama",
  searchNear: "Mungkin maksud Anda",
  formerOpen: "Buka gantinya",
  ask: "Tanya lewat WargaKu",
  askPath: "/wargaku/layanan/pengaduan-wargaku",
  nextResults: "Hasil berikutnya",
  previousResults: "Hasil sebelumnya",
};

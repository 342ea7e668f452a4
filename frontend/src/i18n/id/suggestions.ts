/** What the list under a search box says. */
export const words = {
  label: "Saran",
  count: (count: number) => (count === 0 ? "Tidak ada saran" : `${count} saran. Pilih dengan panah.`),
  all: (query: string) => `Semua hasil untuk “${query}”`,
  formerNow: (title: string | undefined) =>
    title ? `Nama lama, sekarang ${title}` : "Nama lama. Lihat gantinya",
  formerStopped: "Nama lama. Aplikasinya sudah dihentikan",
};

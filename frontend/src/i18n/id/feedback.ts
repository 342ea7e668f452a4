/** What is said after "Apakah halaman ini membantu?" was answered. */
export const words = {
  why: "Apa yang kurang? (boleh dikosongkan)",
  noPersonalData:
    "Jangan tulis NIK, nomor telepon, atau data pribadi lain. Disimpan paling lama 90 hari, tanpa nama.",
  send: "Kirim",
  again: "Kirim lagi",
  phases: {
    asking: "",
    sending: "Sedang mengirim…",
    sent: "Terima kasih. Jawaban Anda dibaca oleh pemilik halaman ini.",
    "too-often": "Terima kasih, sudah cukup untuk sekarang. Coba lagi beberapa menit lagi.",
    failed: "Belum terkirim. Periksa sambungan Anda, lalu kirim lagi.",
  },
};

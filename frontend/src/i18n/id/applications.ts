/** What /alih says. */
export const words = {
  applicationCount: (count: string, all: string) => `${count} dari ${all} aplikasi`,
  applicationNone: (query: string) => `Tidak ada aplikasi lama yang cocok dengan “${query}”.`,
  applicationNoneHelp: "Coba sebagian namanya saja, atau cari layanannya.",
  applicationNow: "Sekarang:",
  applicationStopped: "Dihentikan. Tidak ada penggantinya.",
  applicationPending: "Penggantinya belum dicantumkan.",
};

/** What lists say. */
export const words = {
  kinds: {
    dinas: "Dinas",
    badan: "Badan",
    satuan: "Satuan",
    inspektorat: "Inspektorat",
    sekretariat: "Sekretariat",
    rsud: "Rumah sakit",
    bagian: "Bagian",
    unit: "Unit",
    wilayah: "Kewilayahan",
  } as Record<string, string>,
  otherKind: "Lainnya",
  itemCount: (count: string) => `${count} isi`,
  byLetter: "Menurut abjad",
  letters: "Pilih huruf",
  byAgency: "Menurut perangkat daerah",
  byEvent: "Menurut peristiwa",
  byEventNote: "Dikelompokkan otomatis dari judul dan ringkasan layanan.",
  filterClass: "Golongan informasi",
  filterYear: "Tahun",
};

import type { ListRow } from "../../api/documents";

interface LifeEvent {
  title: string;
  words: RegExp;
}

/**
 * What happens in a life, and the words by which the titles and summaries of services speak of it. The grouping is the
 * portal's own and says so; no editor has chosen it.
 */
const EVENTS: LifeEvent[] = [
  { title: "Punya anak", words: /\b(bayi|kelahiran|anak|balita|ibu hamil)\b/i },
  { title: "Sekolah dan kuliah", words: /\b(murid|sekolah|rapor|beasiswa|pelatihan)\b/i },
  { title: "Menikah atau bercerai", words: /\b(nikah|menikah|perkawinan|perceraian)\b/i },
  { title: "Pindah rumah", words: /\b(pindah|rusunawa|rumah)\b/i },
  { title: "Sakit atau perlu berobat", words: /\b(berobat|puskesmas|rsud|kesehatan|faskes)\b/i },
  { title: "Surat hilang atau berubah", words: /\b(hilang|rusak|cetak ulang|perubahan|kedua)\b/i },
  { title: "Membuka usaha", words: /\b(usaha|berusaha|gudang|perizinan|klinik)\b/i },
  {
    title: "Butuh bantuan",
    words: /\b(bantuan|miskin|permakanan|lansia|disabilitas|terlantar|penghasilan)\b/i,
  },
  { title: "Keluarga meninggal", words: /\b(kematian|meninggal|waris)\b/i },
  { title: "Ada masalah atau darurat", words: /\b(pengaduan|darurat|112|kekerasan|keluhan)\b/i },
];

/** Citizens' services only; an event that no service speaks of is left out. */
export function byLifeEvent(items: ListRow[]): [string, ListRow[]][] {
  const own = items.filter((row) => row.platform?.slug === "wargaku");
  return EVENTS.map(({ title, words }): [string, ListRow[]] => [
    title,
    own.filter((row) => words.test(`${row.title} ${row.summary ?? ""}`)),
  ]).filter(([, rows]) => rows.length > 0);
}

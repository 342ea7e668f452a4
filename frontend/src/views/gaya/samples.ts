import type { Accent, Block, Crumb, FeaturedRow, FieldCard, ListRow, Row } from "../../api/documents";

export const COLOURS = [
  ["paper", "latar"],
  ["mist", "pintu, panel"],
  ["ink", "teks"],
  ["ink2", "teks kedua"],
  ["link", "tautan, tombol"],
  ["hero", "bidang kota"],
  ["mas", "aliran warga"],
  ["aqua", "aliran pegawai"],
  ["mas1", "perhatian"],
  ["merah", "darurat"],
  ["hijau", "selesai, gratis"],
  ["edge", "tepi isian"],
] as const;

export const ACCENTS: [Accent, string][] = [
  ["kali", "DPMPTSP"],
  ["semanggi", "DLH"],
  ["bahari", "Dishub"],
  ["genteng", "DPRKPP"],
  ["bungur", "Dispendik"],
  ["tabebuya", "Dinkes"],
  ["bakau", "DKPP"],
  ["dermaga", "Inspektorat"],
];

export const SECTIONS: Crumb[] = ["Layanan", "Profil", "Berita", "Pengumuman", "Agenda", "Dokumen"].map(
  (title) => ({ title, path: `/opd/${title.toLowerCase()}` }),
);

export const FIELDS: FieldCard[] = [
  "kesehatan",
  "pendidikan",
  "kemiskinan",
  "pengaduan",
  "perizinan",
  "kependudukan",
].map((slug) => ({
  slug,
  icon: slug,
  title: slug.charAt(0).toUpperCase() + slug.slice(1),
  path: `/wargaku/bidang/${slug}`,
  summary: "Satu baris kata sehari-hari",
  service_count: 6,
}));

export const BLOCKS: Block[] = [
  { type: "heading", value: { text: "Judul dalam isi", level: 2 } },
  {
    type: "paragraph",
    value: { html: "<p>Paragraf dengan <a href='/layanan'>tautan</a> dan <b>kata tebal</b>.</p>" },
  },
  { type: "callout", value: { tone: "notice", title: "Perhatian", html: "<p>Isi catatan.</p>" } },
  { type: "callout", value: { tone: "danger", title: "Bahaya", html: null } },
  { type: "callout", value: { tone: "success", title: "Selesai", html: "<p>Isi catatan.</p>" } },
  { type: "faq", value: [{ question: "Pertanyaan yang dilipat?", html: "<p>Jawabannya.</p>" }] },
  {
    type: "table",
    value: {
      caption: "Tabel pendek",
      header: ["Nama", "Jumlah"],
      rows: [
        ["Satu", "1"],
        ["Dua", "2"],
      ],
    },
  },
  { type: "quote", value: { text: "Kalimat yang dikutip.", attribution: "Contoh" } },
  { type: "link", value: { label: "Tautan yang menuntun", url: "/layanan" } },
  {
    type: "contact",
    value: { name: "Kontak", phone: null, email: null, address: "Alamat: diisi oleh dinas" },
  },
];

export const row = (slug: string, title: string): Row & { type: "service" } => ({
  id: slug,
  type: "service",
  slug,
  title,
  summary: "Gunanya dalam satu baris.",
  path: `/kantorku/layanan/${slug}`,
  platform: null,
  field: null,
  agency: { slug: "bkpsdm", title: "BKPSDM", path: "/opd/bkpsdm", abbreviation: "BKPSDM" },
  updated_at: null,
  provenance: "sample",
  quick_exit: false,
});

export const STAFF: FeaturedRow[] = [
  {
    ...row("presensi", "Kartu yang lengkap"),
    action: { label: "Masuk", url: "https://example.go.id/" },
    helpdesk: { name: "Meja bantuan", phone: null, email: null, url: "https://example.go.id/bantuan" },
  },
  { ...row("cuti", "Kartu yang belum lengkap"), action: null, helpdesk: null },
];

export const EVENTS: ListRow[] = [
  {
    ...row("agenda", "Contoh: kegiatan"),
    type: "event",
    starts_at: "2045-01-02T09:00:00+07:00",
    ends_at: null,
    location: "diisi oleh dinas",
  },
];

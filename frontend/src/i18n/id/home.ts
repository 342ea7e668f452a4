/** What the first page says. */
export const words = {
  hero: "Mau mengurus apa hari ini?",
  heroLead: "Satu tempat untuk layanan Kota Surabaya. Ketik dengan bahasa sehari-hari.",
  wargakuLead: (services: string, fields: string) => `${services} layanan dalam ${fields} bidang`,
  emergencyTitle: "Darurat, telepon sekarang",
  emergencyNote: "24 jam, gratis",
  teaserTitle: "Ratusan aplikasi menjadi Wargaku dan Kantorku",
  teaserNote: "Rencana yang diberitakan 16 Januari 2024",
  teaserLabel: "322 menjadi 2.",
  government: "Pemerintah kota",
  agencyCountNote: (sites: string) => `${sites} di antaranya punya situs di sini`,
  askInformation: "Minta informasi publik",
  askInformationNote: "Lewat PPID Kota Surabaya",
  cityNews: "Kabar kota",
};

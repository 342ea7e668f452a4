import { t } from "../../i18n/id";
import { words } from "../../i18n/id/consolidation";
import { v } from "../../i18n/id/views";

export type Figures = Record<string, number>;

export const publicActive = (figures: Figures): number =>
  (figures.fields_total ?? 0) + (figures.other_public_active ?? 0);

export const inactive = (figures: Figures): number =>
  (figures.service_applications_inactive ?? 0) + (figures.profile_websites_inactive ?? 0);

export interface FigureRow {
  label: string;
  count: number;
  target: string;
}

const FIELDS = ["kesehatan", "pendidikan", "kemiskinan", "pengaduan", "perizinan"] as const;

/** The parts that add up to the whole, each with where it goes. */
export function figureRows(figures: Figures): FigureRow[] {
  return [
    ...FIELDS.map((field) => ({
      label: v.applicationGroups[field] ?? field,
      count: figures[`field_${field}`] ?? 0,
      target: t.wargaku,
    })),
    { label: "Publik lain", count: figures.other_public_active ?? 0, target: t.wargaku },
    { label: "Administrasi", count: figures.administration_active ?? 0, target: t.kantorku },
    { label: "Situs profil aktif", count: figures.profile_websites_active ?? 0, target: words.toAgencyPages },
    { label: "Tidak aktif", count: inactive(figures), target: words.stopped },
  ];
}

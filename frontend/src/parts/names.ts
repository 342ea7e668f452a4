/** Every part by its name in the page. Its code comes when a page holds it. */
import type { FunctionComponent } from "preact";
import { LivingSearchForm } from "../ui/LivingSearchForm";

/** Each part has props of its own; they come from its mark in the page. */
export type PartLoader = () => Promise<FunctionComponent<never>>;

export const PARTS = {
  action: async () => (await import("../views/service/moving")).LivingActionLink,
  alerts: async () => (await import("../views/home/Alerts")).LivingAlerts,
  search: async () => LivingSearchForm,
  ticks: async () => (await import("../views/service/moving")).LivingTickList,
  tools: async () => (await import("../views/service/moving")).LivingTools,
} satisfies Record<string, PartLoader>;

export type PartName = keyof typeof PARTS;

/** What is ready to be carried: remembered by the words, so that an edited requirement is unticked again. */
const keyOf = (serviceId: string): string => `syarat:${serviceId}`;

export function readTicks(serviceId: string, requirements: string[]): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(serviceId)) ?? "[]");
    return Array.isArray(stored) ? requirements.filter((requirement) => stored.includes(requirement)) : [];
  } catch {
    return [];
  }
}

export function writeTicks(serviceId: string, ticks: string[]): void {
  try {
    if (ticks.length > 0) localStorage.setItem(keyOf(serviceId), JSON.stringify(ticks));
    else localStorage.removeItem(keyOf(serviceId));
  } catch {
    // Storage may be full or forbidden; the ticks then last as long as the page.
  }
}

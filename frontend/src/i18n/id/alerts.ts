/** What an alert says besides its own text. */
export const words = { alerts: "Peringatan" };

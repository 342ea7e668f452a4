/** What the moving parts of a service page say; their code comes without the rest of the page's. */
export const words = {
  requirements: "Yang perlu dibawa",
  ticked: (done: string, all: string) => `${done} dari ${all} siap. Tersimpan di perangkat ini saja.`,
  share: "Bagikan",
  print: "Cetak",
  printedFrom: "Dicetak dari",
};

import { t } from "../i18n/id";
import { Mark } from "./Icon";
import word from "./surabaya.svg?no-inline";

/** The mark and the city's name: outlines in a file that is kept for good; until it comes its alternative is the name. */
export function Brand() {
  return (
    <>
      <Mark />
      <img class="wordmark" src={word} alt={t.city} width="113" height="25" />
    </>
  );
}

import { v } from "../i18n/id/views";
import { part } from "../parts/part";
import { LivingSearchForm, type Props } from "./LivingSearchForm";

const Part = part("search", LivingSearchForm);

/** With the way on for those whose browser runs no scripts. */
export const SearchForm = (props: Props) => (
  <>
    <Part {...props} />
    {props.tone !== "small" && (
      <p class="quiet no-script">
        {v.searchNeedsScript} <a href="/layanan">{v.allServices}</a>
      </p>
    )}
  </>
);

/** What moves on a page that was prerendered (a service page has all of it), so that it comes as one file. */
export { LivingActionLink } from "../../ui/ActionLink";
export { LivingTickList } from "./TickList";
export { LivingTools } from "./Tools";

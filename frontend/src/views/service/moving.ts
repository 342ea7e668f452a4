/** The moving parts of a service page, so that they come as one file. */
export { LivingTickList } from "./TickList";
export { LivingTools } from "./Tools";

/** Platforms and their fields share most of their code, so they are one file in the build. */
export { FieldView } from "./FieldView";
export { PlatformView } from "./PlatformView";

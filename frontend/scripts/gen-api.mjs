/** Types of what the API answers, from its contract. `--check` only compares what is there with it. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import openapiTS, { astToString, COMMENT_HEADER } from "openapi-typescript";

const ROOT = join(import.meta.dirname, "..", "..");
const CONTRACT = join(ROOT, "tests", "contract", "openapi.json");
const TYPES = join(ROOT, "frontend", "src", "api", "schema.d.ts");

const { openapi, info, components } = JSON.parse(readFileSync(CONTRACT, "utf8"));
/** Examples are for people who read the contract; as comments they would be most of the file. */
const schemas = JSON.parse(
  JSON.stringify(components.schemas, (key, value) =>
    key === "example" || key === "examples" ? undefined : value,
  ),
);
const types = COMMENT_HEADER + astToString(await openapiTS({ openapi, info, components: { schemas } }));

if (!process.argv.includes("--check")) writeFileSync(TYPES, types);
else if (readFileSync(TYPES, "utf8") !== types) {
  process.stderr.write("frontend/src/api/schema.d.ts is not what the contract says: npm run gen:api\n");
  process.exitCode = 1;
}

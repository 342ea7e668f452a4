/** What a whole page looks like when there is nothing to show, and what lies over or under a page. */
import type { ComponentChildren } from "preact";
import type { Problem } from "../../api/documents";
import { type DeadEnd, DeadEndView } from "../../shell/dead-ends";
import { QuickExit } from "../../shell/QuickExit";
import { Failed, Skeleton } from "../../shell/states";
import { SavedStrip } from "../../sw/saved";
import { Section } from "../../ui/Section";
import { row } from "./samples";

const GONE: Problem = {
  title: null,
  status: 410,
  detail: null,
  reason: "Contoh: layanan ini digabung ke layanan lain.",
  alternatives: [row("pengganti", "Contoh: layanan penggantinya")],
};

const DEAD_ENDS: [name: string, end: DeadEnd][] = [
  ["410, dengan alasan dan gantinya", { kind: "gone", problem: GONE }],
  ["410, tanpa keterangan", { kind: "gone", problem: { ...GONE, reason: null, alternatives: [] } }],
  ["404", { kind: "missing" }],
  ["Pratinjau yang sudah tidak berlaku", { kind: "preview-refused" }],
];

const CAUSES = ["offline", "server", "stale"] as const;
const SAVED_AT = "2045-01-02T09:00:00+07:00";
const nothing = () => undefined;

function State({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <p class="wrap row-note">{name}</p>
      {children}
    </>
  );
}

export function States() {
  return (
    <>
      <div class="wrap">
        <Section title="Keluar cepat">
          <p>Menempel di atas halaman peka; di sini di atas kotak.</p>
          <QuickExit />
          <div class="bone bone-box" />
        </Section>
        <Section title="Tanpa sambungan">
          <SavedStrip at={SAVED_AT} />
        </Section>
        <Section title="Keadaan halaman">{null}</Section>
      </div>
      <State name="Sedang dimuat">
        <Skeleton />
      </State>
      {DEAD_ENDS.map(([name, end]) => (
        <State key={name} name={name}>
          <DeadEndView end={end} />
        </State>
      ))}
      {CAUSES.map((cause) => (
        <State key={cause} name={`Gagal: ${cause}`}>
          <Failed cause={cause} onRetry={nothing} />
        </State>
      ))}
    </>
  );
}

import type { PortalDocument, ServiceDocument } from "../../api/documents";
import { Blocks } from "../../blocks/Blocks";
import { ActionLink } from "../../ui/ActionLink";
import { Doors } from "../../ui/Door";
import { Emergency } from "../../ui/Emergency";
import { EventRows } from "../../ui/EventRows";
import { FormerName } from "../../ui/FormerName";
import { Head } from "../../ui/Head";
import { Icon } from "../../ui/Icon";
import { ICONS, type IconName } from "../../ui/icons";
import { Origin } from "../../ui/Origin";
import { RowLink } from "../../ui/Rows";
import { Section } from "../../ui/Section";
import { SiteTabs } from "../../ui/SiteTabs";
import { Steps } from "../../ui/Steps";
import { StaffCards } from "../platform/StaffCard";
import { Checklist } from "../service/Checklist";
import { FourFacts } from "../service/FourFacts";
import { States } from "./States";
import { ACCENTS, BLOCKS, COLOURS, EVENTS, FIELDS, SECTIONS, STAFF } from "./samples";

/** The document that the development server answers `/_gaya` with. */
export interface GayaDocument {
  title: string;
  summary: string | null;
  services: ServiceDocument[];
}

/** A colour by its token; a fill may name one, where a style attribute may not stand. */
function Swatches() {
  return (
    <ul class="doors">
      {COLOURS.map(([name, use]) => (
        <li key={name} class="card">
          <svg viewBox="0 0 96 40" width="96" height="40" aria-hidden="true">
            <rect width="96" height="40" rx="8" fill={`var(--${name})`} stroke="var(--hair)" />
          </svg>
          <p class="row-title">{name}</p>
          <p class="row-note">{use}</p>
        </li>
      ))}
    </ul>
  );
}

function Accents() {
  return (
    <ul class="doors">
      {ACCENTS.map(([accent, agency]) => (
        <li key={accent} class={`accent-${accent}`}>
          <p class="tile">{agency}</p>
          <p class="row-title">{accent}</p>
        </li>
      ))}
    </ul>
  );
}

function Buttons() {
  return (
    <p class="buttons">
      <a class="button button-main" href="#tombol">
        Utama
      </a>
      <a class="button button-second" href="#tombol">
        Kedua
      </a>
      <ActionLink label="Ke luar portal" url="https://example.go.id/" kind="second" />
      <ActionLink label="Tautan ke luar" url="https://example.go.id/" kind="text" />
    </p>
  );
}

/** As the list under a search box looks; the real one comes with typing. */
function Suggested() {
  return (
    <div class="card" role="listbox" aria-label="Saran" tabIndex={-1}>
      <div class="option" role="option" aria-selected="true" tabIndex={-1}>
        <Icon name="search" />
        <span>
          <span class="option-title">
            Pencatatan <mark>Akt</mark>a <mark>Kel</mark>ahiran
          </span>
          <span class="row-note">Kependudukan. Baris yang dipilih</span>
        </span>
      </div>
      <div class="option" role="option" aria-selected="false" tabIndex={-1}>
        <Icon name="moved" />
        <span>
          <span class="option-title">e-Klampid</span>
          <span class="row-note">Nama lama, sekarang Pencatatan Akta Kelahiran</span>
        </span>
      </div>
      <div class="option option-all" role="option" aria-selected="false" tabIndex={-1}>
        Semua hasil
      </div>
    </div>
  );
}

function Alerts() {
  return (
    <div class="cards">
      <Emergency title="Darurat, telepon sekarang" note="24 jam, gratis" />
      <div class="alert alert-notice">
        <Icon name="warning" />
        <p class="alert-title">Contoh: pemberitahuan</p>
      </div>
      <div class="alert alert-danger">
        <Icon name="warning" />
        <p class="alert-title">Contoh: peringatan bahaya</p>
      </div>
      <p class="free-note">
        <strong>Gratis.</strong> Bila dimintai uang, <a href="#catatan">laporkan</a>.
      </p>
    </div>
  );
}

function Notes() {
  return (
    <>
      <Alerts />
      <FormerName name="e-Health" answers={[{ path: "/alih", title: "Satu jawaban", note: "Kesehatan" }]} />
      <FormerName
        name="PPDB"
        answers={[
          { path: "/alih?q=1", title: "Jawaban pertama" },
          { path: "/alih?q=2", title: "Jawaban kedua" },
        ]}
      />
      <FormerName name="Aplikasi yang berhenti" answers={[]} />
      <div class="panel">
        <p class="panel-title">Tidak ada hasil untuk “srt kmtian”</p>
        <p>Mungkin maksud Anda:</p>
        <ul class="chips">
          <li>
            <a class="chip" href="#catatan">
              Akta Kematian
            </a>
          </li>
          <li>
            <a class="chip" href="#catatan" aria-current="true">
              Saringan yang dipilih
            </a>
          </li>
        </ul>
      </div>
    </>
  );
}

/** All parts with all their states on one page: for whoever changes a colour or a corner. Development only. */
export function GayaView({ document }: { document: PortalDocument }) {
  const { title, summary, services } = document as unknown as GayaDocument;
  return (
    <>
      <Head crumbs={[]} title={title} lead={summary} band="both" />
      <div class="wrap">
        <Section title="Warna">
          <Swatches />
        </Section>
        <Section title="Aksen dinas">
          <Accents />
          <div class="accent-tabebuya">
            <SiteTabs home="/opd" here="/opd/berita" sections={SECTIONS} />
          </div>
        </Section>
        <Section title="Tombol dan tautan" id="tombol">
          <Buttons />
        </Section>
        <Section title="Cari dengan saran">
          <Suggested />
        </Section>
        <Section title="Pintu">
          <Doors fields={FIELDS} />
        </Section>
        <Section title="Baris">
          <ul class="rows">
            <RowLink href="/layanan" title="Judul baris" note="Satu fakta yang menentukan" />
            <RowLink href="/layanan" title="Baris isi contoh">
              <Origin provenance="sample" />
            </RowLink>
          </ul>
        </Section>
        <Section title="Agenda">
          <div class="accent-tabebuya">
            <EventRows events={EVENTS} />
          </div>
        </Section>
        <Section title="Kartu pegawai, lengkap dan belum">
          <StaffCards rows={STAFF} />
        </Section>
        <Section title="Asal isi">
          <ul class="bare">
            <li>
              <Origin provenance="agency" />
            </li>
            <li>
              <Origin provenance="source_seen" />
            </li>
            <li>
              <Origin provenance="sample" />
            </li>
          </ul>
        </Section>
        <Section title="Catatan dan keadaan" id="catatan">
          <Notes />
        </Section>
        <Section title="Empat fakta, lengkap dan belum">
          {services.map((service) => (
            <div key={service.id}>
              <p class="row-note">{service.title}</p>
              <FourFacts service={service} />
            </div>
          ))}
        </Section>
        {services[0] && <Checklist service={services[0]} />}
        <Section title="Langkah">
          <Steps
            steps={["Pertama", "Kedua", "Ketiga"].map((key) => ({ key, content: <p>{key}</p> }))}
            result="yang dibawa pulang"
          />
        </Section>
        <Section title="Isi halaman">
          <Blocks blocks={BLOCKS} under={2} />
        </Section>
        <Section title="Ikon">
          <ul class="chips">
            {(Object.keys(ICONS) as IconName[]).map((name) => (
              <li key={name} class="chip">
                <Icon name={name} /> {name}
              </li>
            ))}
          </ul>
        </Section>
      </div>
      <States />
    </>
  );
}

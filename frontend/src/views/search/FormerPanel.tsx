import { useEffect, useState } from "preact/hooks";
import type { Row } from "../../api/documents";
import { words } from "../../i18n/id/search";
import { type FormerName, formerNames, isExact } from "../../search/former";
import { useFrame } from "../../site";
import { FormerName as Panel } from "../../ui/FormerName";

/** Says above the results that what was typed is the name of an old application, and where it went. */
export function FormerPanel({ q, rows }: { q: string; rows: Row[] }) {
  const { site } = useFrame();
  const [names, setNames] = useState<FormerName[]>([]);

  useEffect(() => {
    let wanted = true;
    void formerNames(site.apiBase).then((all) => wanted && setNames(all.filter((name) => isExact(name, q))));
    return () => {
      wanted = false;
    };
  }, [q, site.apiBase]);

  return (
    <>
      {names.map(({ code, name, path }) => {
        const row = rows.find((found) => found.path === path);
        const note = [row?.field?.title, row?.agency?.title].filter(Boolean).join(", ");
        const answers = path ? [{ path, title: row?.title ?? words.formerOpen, note }] : [];
        return <Panel key={code} name={name} answers={answers} />;
      })}
    </>
  );
}

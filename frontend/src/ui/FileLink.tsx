import type { File } from "../api/documents";
import { isSafeUrl, mediaUrl, useFrame } from "../site";
import { fileKind, formatSize } from "./files";
import { Icon } from "./Icon";

export function FileLink({ file }: { file: File }) {
  const { site } = useFrame();
  const facts = `${fileKind(file.filename)}, ${formatSize(file.size)}`;
  const url = mediaUrl(site, file.url);
  if (!isSafeUrl(url)) return <p>{file.title}</p>;
  return (
    <a class="file" href={url}>
      <Icon name="bring" />
      <span>
        <span class="row-title">{file.title}</span>
        <span class="row-note">{facts}</span>
      </span>
    </a>
  );
}

export function Files({ files }: { files: File[] }) {
  return (
    <ul class="files">
      {files.map((file) => (
        <li key={file.url}>
          <FileLink file={file} />
        </li>
      ))}
    </ul>
  );
}

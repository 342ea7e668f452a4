import type { Image } from "../api/documents";
import { groupBy } from "../group";
import { mediaUrl, useFrame } from "../site";

export function Picture({ image }: { image: Image }) {
  const { site } = useFrame();
  const byType = groupBy(image.sources, (source) => source.type);
  const sizes = "(min-width: 44rem) 42rem, 100vw";
  return (
    <figure class="figure">
      <picture>
        {byType.map(([type, sources]) => (
          <source
            key={type}
            type={type}
            sizes={sizes}
            srcset={sources.map((source) => `${mediaUrl(site, source.url)} ${source.width}w`).join(", ")}
          />
        ))}
        <img
          src={mediaUrl(site, image.url)}
          alt={image.alt}
          width={image.width}
          height={image.height}
          loading="lazy"
          decoding="async"
        />
      </picture>
      {image.caption && <figcaption>{image.caption}</figcaption>}
    </figure>
  );
}

export function Pictures({ images }: { images: Image[] }) {
  return (
    <ul class="pictures">
      {images.map((image) => (
        <li key={image.url}>
          <Picture image={image} />
        </li>
      ))}
    </ul>
  );
}

const FAR_LEFT = -4000;

/** Phone: two lines parting, no labels. */
function HeroStreamsSmall() {
  return (
    <svg
      class="streams hero-small"
      viewBox="0 0 360 76"
      width="360"
      height="76"
      aria-hidden="true"
      focusable="false"
    >
      <path class="line-aqua" d={`M${FAR_LEFT} 66H900`} />
      <path class="line-mas" d={`M${FAR_LEFT} 48H240a15 15 0 0 0 15-15a15 15 0 0 1 15-15H900`} />
      <rect class="stop" x="204.5" y="42.5" width="11" height="29" rx="5.5" />
    </svg>
  );
}

/** From 900 px: the city's rivers with four places as stops. */
function HeroStreamsLarge() {
  return (
    <svg
      class="streams hero-large"
      viewBox="0 0 560 590"
      width="560"
      height="590"
      aria-hidden="true"
      focusable="false"
    >
      <path class="line-aqua" d={`M${FAR_LEFT} 533H51a96 96 0 0 0 96-96V400a37 37 0 0 1 37-37H2000`} />
      <path
        class="line-mas"
        d={`M${FAR_LEFT} 498H51a60 60 0 0 0 60-60V286a54 54 0 0 1 54-54h62a54 54 0 0 0 54-54V-200`}
      />
      <circle class="stop" cx="281" cy="137" r="7" />
      <circle class="stop" cx="196" cy="232" r="7" />
      <circle class="stop" cx="111" cy="309" r="7" />
      <rect class="stop" x="102" y="416" width="54" height="18" rx="9" />
      <g class="stop-names">
        <text x="305" y="73" class="name-mas">
          Kali Mas
        </text>
        <text x="259" y="142" text-anchor="end">
          Jembatan Merah
        </text>
        <text x="196" y="211" text-anchor="middle">
          Genteng
        </text>
        <text x="90" y="314" text-anchor="end">
          Gubeng
        </text>
        <text x="85" y="430" text-anchor="end">
          Wonokromo
        </text>
        <text x="390" y="342" text-anchor="middle" class="name-aqua">
          Kali Jagir
        </text>
      </g>
    </svg>
  );
}

/** Cut off at the hero's edge by a box of its own, so that the list of suggestions may hang over it. */
export function HeroArt() {
  return (
    <div class="hero-art">
      <div class="wrap">
        <HeroStreamsLarge />
      </div>
      <HeroStreamsSmall />
    </div>
  );
}

import type { ComponentChildren } from "preact";
import { t } from "../i18n/id";
import { type Frame, FrameContext } from "../site";
import { Banner } from "./Banner";
import { Footer } from "./Footer";
import { Header } from "./Header";
import { QuickExit } from "./QuickExit";

interface Props {
  frame: Frame;
  quickExit?: boolean;
  children: ComponentChildren;
}

/** Everything around a page. Pure: the prerenderer and the browser give it the same frame. */
export function Shell({ frame, quickExit = false, children }: Props) {
  return (
    <FrameContext.Provider value={frame}>
      <a class="skip" href="#isi">
        {t.skip}
      </a>
      <Banner />
      {quickExit && <QuickExit />}
      <Header />
      <main id="isi" tabIndex={-1}>
        {children}
      </main>
      <Footer />
    </FrameContext.Provider>
  );
}

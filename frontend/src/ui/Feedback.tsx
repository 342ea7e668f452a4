import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";
import { t } from "../i18n/id";
import { useFrame } from "../site";
import type { AnswerProps } from "./FeedbackAnswer";

/**
 * "Apakah halaman ini membantu?" Asked only where an answer can be sent: not without scripts, not in a preview. What
 * comes after the first tap is loaded with it.
 */
export function Feedback({ path }: { path: string }) {
  const { site } = useFrame();
  const [usable, setUsable] = useState(false);
  const [answer, setAnswer] = useState<{ helpful: boolean; View: FunctionComponent<AnswerProps> } | null>(
    null,
  );

  useEffect(() => {
    setUsable(!site.preview);
    setAnswer(null);
  }, [path, site.preview]);

  function choose(helpful: boolean) {
    import("./FeedbackAnswer")
      .then(({ FeedbackAnswer }) => setAnswer({ helpful, View: FeedbackAnswer }))
      .catch(() => undefined);
  }

  return (
    <div class="feedback">
      {usable && !answer && (
        <div class="feedback-question">
          <p id="membantu">{t.helpful}</p>
          <div class="feedback-buttons">
            <button
              class="button button-second"
              type="button"
              aria-describedby="membantu"
              onClick={() => choose(true)}
            >
              {t.yes}
            </button>
            <button
              class="button button-second"
              type="button"
              aria-describedby="membantu"
              onClick={() => choose(false)}
            >
              {t.no}
            </button>
          </div>
        </div>
      )}
      {answer && <answer.View path={path} helpful={answer.helpful} />}
    </div>
  );
}

import { useEffect, useRef, useState } from "preact/hooks";
import { words } from "../i18n/id/feedback";
import { useFrame } from "../site";

export interface AnswerProps {
  path: string;
  helpful: boolean;
}

const COMMENT_LENGTH = 500;
const TOO_OFTEN = 429;

type Phase = "asking" | "sending" | "sent" | "too-often" | "failed";

async function send(apiBase: string, body: AnswerProps & { comment?: string }): Promise<Phase> {
  try {
    const response = await fetch(`${apiBase}/api/v1/feedback`, {
      method: "POST",
      credentials: "omit",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    if (response.status === TOO_OFTEN) return "too-often";
    return response.ok ? "sent" : "failed";
  } catch {
    return "failed";
  }
}

/** "Ya" is sent at once; "Tidak" first offers to say why. */
export function FeedbackAnswer({ path, helpful }: AnswerProps) {
  const { site } = useFrame();
  const [phase, setPhase] = useState<Phase>(helpful ? "sending" : "asking");
  const [comment, setComment] = useState("");
  const said = useRef<HTMLParagraphElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);

  function post() {
    setPhase("sending");
    const text = comment.trim();
    void send(site.apiBase, { path, helpful, ...(text && { comment: text }) }).then(setPhase);
  }

  // The button that was pressed is gone, so the focus needs a place.
  useEffect(() => {
    if (helpful) post();
    (helpful ? said.current : field.current)?.focus();
  }, []);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    post();
    said.current?.focus();
  }

  return (
    <>
      <p class="feedback-said" role="status" tabIndex={-1} ref={said}>
        {words.phases[phase]}
      </p>
      {(phase === "asking" || phase === "failed") && (
        <form class="feedback-form" onSubmit={submit}>
          {!helpful && (
            <>
              <label for="keterangan">{words.why}</label>
              <p class="quiet" id="keterangan-catatan">
                {words.noPersonalData}
              </p>
              <textarea
                id="keterangan"
                ref={field}
                rows={3}
                maxLength={COMMENT_LENGTH}
                aria-describedby="keterangan-catatan"
                value={comment}
                onInput={(event) => setComment(event.currentTarget.value)}
              />
            </>
          )}
          <button class="button button-second" type="submit">
            {phase === "failed" ? words.again : words.send}
          </button>
        </form>
      )}
    </>
  );
}

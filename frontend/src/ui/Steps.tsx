import type { ComponentChildren } from "preact";
import { v } from "../i18n/id/views";

interface StepItem {
  key: string;
  content: ComponentChildren;
}

interface Props {
  steps: StepItem[];
  result?: string | null;
}

/** Numbered rings strung on both streams, which bend into the result. */
export function Steps({ steps, result }: Props) {
  return (
    <div class={result ? "steps steps-with-result" : "steps"}>
      <ol>
        {steps.map((step, index) => (
          <li key={step.key}>
            <span class="step-number" aria-hidden="true">
              {index + 1}
            </span>
            <div class="step-body">
              <span class="visually-hidden">{v.stepNumber(index + 1)} </span>
              {step.content}
            </div>
          </li>
        ))}
      </ol>
      {result && (
        <div class="step-result">
          <svg
            class="step-bend"
            viewBox="0 0 56 60"
            width="56"
            height="60"
            aria-hidden="true"
            focusable="false"
          >
            <path class="line-mas" d="M14.25 0v28a16 16 0 0 0 16 16H56" />
            <path class="line-aqua" d="M24.75 0v28a5.5 5.5 0 0 0 5.5 5.5H56" />
          </svg>
          <p>
            <strong>
              {v.output}: {result}
            </strong>
          </p>
        </div>
      )}
    </div>
  );
}

import type { ComponentChildren } from "preact";
import { v } from "../i18n/id/views";
import { Icon } from "./Icon";

interface Answer {
  path: string;
  title: string;
  note?: string | null;
}

interface Props {
  name: string;
  address?: string | null;
  children?: ComponentChildren;
  /** Where it went: several answers are several cards; none means it was stopped. */
  answers: Answer[];
}

export function FormerName({ name, address, answers, children }: Props) {
  return (
    <div class="former-name">
      <p>
        <Icon name="moved" />
        <span>
          <b>{name}</b> {address && `(${address}) `}
          {answers.length > 0 ? v.formerIs : v.formerStopped}
        </span>
      </p>
      {children}
      {answers.length > 0 && (
        <ul>
          {answers.map((answer) => (
            <li key={answer.path} class="row">
              <a href={answer.path}>
                <span class="row-title">{answer.title}</span>
                {answer.note && <span class="row-note">{answer.note}</span>}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

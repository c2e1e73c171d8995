import type { TextChange } from '../change/find-change.ts';

/** The words of a comment with what was changed in them, in the place of its body. */
export function ChangedText({ parts }: { parts: readonly TextChange[] }) {
  return (
    <div class="changed" dir="auto">
      {parts.map(({ kind, text }) =>
        kind === 'gone' ? <del>{text}</del> : kind === 'come' ? <ins>{text}</ins> : text,
      )}
    </div>
  );
}

import type { VNode } from 'preact';
import { useId } from 'preact/hooks';

/** Words that the person reads. */
export function TextField({ label }: { readonly label: string }): VNode {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea id={id} name="text" rows={2} maxLength={2000} />
    </div>
  );
}

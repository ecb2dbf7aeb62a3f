import type { ComponentChildren, VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface ModalProps {
  title: string;
  close: () => void;
  children: ComponentChildren;
  onKeyDown?: (event: KeyboardEvent) => void;
  class?: string;
}

/** A dialog of the browser's own: it holds the focus, Esc closes it, and the focus goes back to where it was. */
export function Modal({ title, close, children, onKeyDown, class: className }: ModalProps): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  // At once, and not after the next frame: the digit that follows "x" is for this dialog.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class={className}
      aria-labelledby="dialog-title"
      onClose={close}
      onCancel={(event) => {
        // Closed by the page itself, and at once: the event that the browser sends comes after the next key.
        event.preventDefault();
        close();
      }}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
    >
      <h2 id="dialog-title">{title}</h2>
      {children}
    </dialog>
  );
}

/** Closes what is open now, so that the focus is back before it is put elsewhere. */
export function closeDialogs(): void {
  for (const dialog of document.querySelectorAll('dialog[open]'))
    if (dialog instanceof HTMLDialogElement) dialog.close();
}

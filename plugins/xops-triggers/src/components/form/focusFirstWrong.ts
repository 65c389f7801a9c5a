/** Moves the focus to the first field of a form that is marked as wrong. */
export function focusFirstWrong(form: HTMLElement | null): void {
  // Material UI marks the field, not the button of a select.
  const target = form
    ?.querySelector('.MuiInputBase-root.Mui-error')
    ?.querySelector('[role="button"], input, textarea');
  if (target instanceof HTMLElement) {
    target.focus();
  }
}

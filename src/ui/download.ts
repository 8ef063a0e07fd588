/** Offers a file to save. */
export const downloadBlob = (fileName: string, blob: Blob): void => {
  const url = URL.createObjectURL(blob);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = fileName;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};

/** Offers text as a file to save. */
export const downloadText = (fileName: string, mediaType: string, text: string): void =>
  downloadBlob(fileName, new Blob([text], { type: mediaType }));

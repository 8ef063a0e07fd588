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

/** Offers bytes, given as base64, as a file to save. */
export const downloadBase64 = (fileName: string, mediaType: string, base64: string): void => {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  downloadBlob(fileName, new Blob([bytes], { type: mediaType }));
};

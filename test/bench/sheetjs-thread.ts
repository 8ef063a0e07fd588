import { read } from '@e965/xlsx';

addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  read(data, { type: 'array', dense: true });
  postMessage('done');
});

// The worker that holds the whole of a large picture: it takes it band by band, and encodes it.
import { openContext } from './canvasSheet';
import type { SheetAnswer, SheetRequest } from './workerSheet';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const say = (answer: SheetAnswer) => scope.postMessage(answer, []);

let canvas: OffscreenCanvas | undefined;
let context: OffscreenCanvasRenderingContext2D | undefined;

function take(request: SheetRequest): void {
  switch (request.what) {
    case 'open':
      canvas = new OffscreenCanvas(request.width, request.height);
      context = openContext(canvas, request.type);
      if (!context) say({ what: 'blob', blob: null });
      break;
    case 'band':
      context?.drawImage(request.bitmap, 0, request.y);
      request.bitmap.close();
      say({ what: 'taken' });
      break;
    case 'encode':
      void canvas
        ?.convertToBlob({ type: request.type, quality: request.quality })
        .catch(() => null)
        .then((blob) => say({ what: 'blob', blob }));
  }
}

scope.addEventListener('message', ({ data }: MessageEvent<SheetRequest>) => {
  try {
    take(data);
  } catch {
    say({ what: 'blob', blob: null });
  }
});

import { imageTypeOf, MAX_FILE_BYTES } from './image-type';
import { PICTURE_SIZE, squareIn, type Area } from './crop-square';

/** More pixels than this are not unpacked: a small file can hold a picture that fills the memory. */
const MAX_PIXELS = 64_000_000;

/** Why a file is not taken, as the end of a key of the dictionary. */
export type PictureProblem = 'TooLarge' | 'NoPicture' | 'Unreadable';

/** A picture to be cut. */
export interface ReadPicture {
  /** A data URI, which is all that the page's policy shows. */
  uri: string;
  /** px */
  width: number;
  height: number;
}

/** Reads a picture that somebody chose, at most 2 MB, by what it is and not by its name (WC-79). */
export async function readPicture(file: Blob): Promise<ReadPicture | PictureProblem> {
  if (file.size > MAX_FILE_BYTES) return 'TooLarge';
  const type = imageTypeOf(new Uint8Array(await file.slice(0, 16).arrayBuffer()));
  if (type === null) return 'NoPicture';
  try {
    const uri = await dataUri(file.slice(0, file.size, type));
    const { naturalWidth: width, naturalHeight: height } = await loaded(uri);
    return width * height > MAX_PIXELS ? 'Unreadable' : { uri, width, height };
  } catch {
    return 'Unreadable';
  }
}

/**
 * Cuts a square out and makes it as large as the systems keep it. Drawn anew, it has nothing of the file's hidden notes,
 * such as where it was taken. @throws where the picture cannot be drawn
 */
export async function cutPicture(picture: ReadPicture, area: Area): Promise<string> {
  const image = await loaded(picture.uri);
  const { x, y, width } = squareIn(picture, area);
  const canvas = document.createElement('canvas');
  canvas.width = PICTURE_SIZE;
  canvas.height = PICTURE_SIZE;
  const drawing = canvas.getContext('2d');
  if (!drawing) throw new Error('No drawing here');
  drawing.imageSmoothingQuality = 'high';
  drawing.drawImage(image, x, y, width, width, 0, 0, PICTURE_SIZE, PICTURE_SIZE);
  // Of all kinds only a photograph surely has nothing to see through.
  return picture.uri.startsWith('data:image/jpeg') ? canvas.toDataURL('image/jpeg', 0.9) : canvas.toDataURL();
}

/** Resolves once its measures are known; it is unpacked only when it is drawn. */
function loaded(uri: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.addEventListener('load', () => resolve(image));
    image.addEventListener('error', () => reject(new Error('No picture')));
    image.src = uri;
  });
}

function dataUri(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('Not readable')));
    reader.readAsDataURL(blob);
  });
}

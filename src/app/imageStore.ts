// The stored images of the disk, as the screens ask for them.
import { getAsset, putAsset } from '@/storage/assets';
import type { Disk } from '@/storage/disk';
import type { ImageStore } from '@/views/context/Images';

export const imageStore = (disk: Disk): ImageStore => ({
  put: (bytes, mime) => putAsset(disk, bytes, mime),
  async get(id) {
    const row = await getAsset(disk, id);
    return row && new Blob([row.bytes], { type: row.mime });
  },
});

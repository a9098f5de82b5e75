package org.oarlock.service.remote;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.oarlock.imaging.Grid;
import org.oarlock.imaging.Volume;
import org.oarlock.service.Sha256;
import org.oarlock.service.segment.GridStream;
import org.oarlock.trace.annotations.Implements;

/**
 * A volume on its way to be segmented, in gzip: the line {@code OARLOCK-VOLUME-1}, the SHA-256 of
 * the model package (64 hexadecimal digits), the grid, then HU as 16 bit signed integers, little
 * endian, in linear-index order. There is no place for a header or a name.
 *
 * @param id SHA-256 of the message before gzip; the number of the job
 * @param packageDigest SHA-256 of the model package
 * @param volume HU on a grid
 */
@Implements({"SRS-4601", "RC-73"})
record VolumeMessage(String id, String packageDigest, Volume volume) {

  private static final byte[] MAGIC = "OARLOCK-VOLUME-1\n".getBytes(StandardCharsets.US_ASCII);
  private static final int DIGEST_CHARACTERS = 64;
  private static final int PIECE = 1 << 16;

  /** What goes over the network. */
  record Packed(String id, byte[] body) {}

  /** Packs a volume for a model package. */
  static Packed pack(Volume volume, String packageDigest) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    DigestOutputStream out = new DigestOutputStream(new FastGzip(body), Sha256.begun());
    try (out) {
      DataOutputStream head = new DataOutputStream(out);
      head.write(MAGIC);
      head.writeBytes(packageDigest);
      GridStream.write(head, volume.grid());
      voxels(volume, out);
    }
    return new Packed(Sha256.hex(out.getMessageDigest().digest()), body.toByteArray());
  }

  /**
   * Reads a message whole. Nothing is allocated for more voxels than {@code mostBytes} allows,
   * whatever the message says.
   *
   * @param mostBytes largest size of the voxels, bytes
   * @throws OversizedVolume if there are more
   * @throws IOException if it is damaged, cut, or something else
   */
  static VolumeMessage read(InputStream packed, long mostBytes) throws IOException {
    DigestInputStream in =
        new DigestInputStream(new GZIPInputStream(packed, PIECE), Sha256.begun());
    DataInputStream head = new DataInputStream(in);
    if (!Arrays.equals(MAGIC, head.readNBytes(MAGIC.length))) {
      throw new IOException("it does not begin as a volume message of this version");
    }
    String digest = new String(head.readNBytes(DIGEST_CHARACTERS), StandardCharsets.US_ASCII);
    Grid grid = GridStream.read(head);
    if (2L * grid.voxels() > mostBytes) {
      throw new OversizedVolume(2L * grid.voxels(), mostBytes);
    }
    short[] hounsfield = voxels(head, grid.voxels());
    if (in.read() != -1) {
      throw new IOException("it goes on after the last voxel");
    }
    return new VolumeMessage(
        Sha256.hex(in.getMessageDigest().digest()), digest, new Volume(grid, hounsfield));
  }

  private static void voxels(Volume volume, OutputStream out) throws IOException {
    ByteBuffer piece = ByteBuffer.allocate(PIECE).order(ByteOrder.LITTLE_ENDIAN);
    for (int index = 0; index < volume.grid().voxels(); index++) {
      piece.putShort(volume.hu(index));
      if (!piece.hasRemaining()) {
        out.write(piece.array());
        piece.clear();
      }
    }
    out.write(piece.array(), 0, piece.position());
  }

  private static short[] voxels(DataInputStream in, int count) throws IOException {
    short[] values = new short[count];
    byte[] piece = new byte[PIECE];
    for (int done = 0; done < count; ) {
      int now = Math.min(PIECE / 2, count - done);
      in.readFully(piece, 0, 2 * now);
      ByteBuffer.wrap(piece).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(values, done, now);
      done += now;
    }
    return values;
  }

  /** A minute of compression would cost more than the network saves. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out, PIECE);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}

package org.oarlock.service.remote;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import org.oarlock.imaging.Grid;
import org.oarlock.inference.ModelPackage;
import org.oarlock.inference.Segmentation;
import org.oarlock.inference.StructureSpec;
import org.oarlock.service.Sha256;
import org.oarlock.service.segment.MaskArchive;
import org.oarlock.trace.annotations.Implements;

/**
 * Masks on their way back: the line {@code OARLOCK-RESULT-1}, the number of the job (which is the
 * digest of its volume, geometry and model package), a mask archive, and as end mark 32 bytes of
 * SHA-256 over all of that.
 */
@Implements({"SRS-4605", "RC-122"})
final class ResultMessage {

  private static final byte[] MAGIC = "OARLOCK-RESULT-1\n".getBytes(StandardCharsets.US_ASCII);
  private static final int ID_CHARACTERS = 64;
  private static final int END_BYTES = 32;
  private static final int HEAD = MAGIC.length + ID_CHARACTERS;

  private ResultMessage() {}

  /** The whole message. */
  static byte[] of(String id, Segmentation segmentation, ModelPackage model) throws IOException {
    byte[] archive = MaskArchive.bytes(segmentation, model);
    ByteBuffer message = ByteBuffer.allocate(HEAD + archive.length + END_BYTES);
    message.put(MAGIC).put(id.getBytes(StandardCharsets.US_ASCII)).put(archive);
    return message.put(digest(message.array(), message.position())).array();
  }

  /**
   * The masks, if they are whole and those that were asked for.
   *
   * @param id number of the job that was asked for
   * @param grid grid of the volume that was sent
   * @param model package that was to make them
   * @throws CutResult if not all of the message arrived as it was sent
   * @throws WrongResult if it is whole and the answer to something else
   */
  static Segmentation read(byte[] message, String id, Grid grid, ModelPackage model)
      throws CutResult, WrongResult {
    whole(message);
    String made = new String(message, MAGIC.length, ID_CHARACTERS, StandardCharsets.US_ASCII);
    if (!made.equals(id)) {
      throw new WrongResult("it belongs to another volume, geometry or model package");
    }
    Segmentation masks;
    try {
      byte[] archive = Arrays.copyOfRange(message, HEAD, message.length - END_BYTES);
      masks = MaskArchive.read(archive, "result", model);
    } catch (IOException | RuntimeException e) {
      throw new WrongResult(String.valueOf(e.getMessage()));
    }
    fits(masks, grid, model);
    return masks;
  }

  private static void whole(byte[] message) throws CutResult {
    int end = message.length - END_BYTES;
    if (end < HEAD
        || !Arrays.equals(message, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
        || !MessageDigest.isEqual(
            Arrays.copyOfRange(message, end, message.length), digest(message, end))) {
      throw new CutResult();
    }
  }

  private static void fits(Segmentation masks, Grid grid, ModelPackage model) throws WrongResult {
    if (!masks.grid().equals(grid)) {
      throw new WrongResult("its masks lie on another grid than the volume");
    }
    List<String> made = masks.structures().stream().map(each -> each.spec().tg263Name()).toList();
    List<String> declared =
        model.manifest().structures().stream().map(StructureSpec::tg263Name).toList();
    if (!made.equals(declared)) {
      throw new WrongResult("its structures are not those that the model package declares");
    }
  }

  private static byte[] digest(byte[] message, int length) {
    MessageDigest digest = Sha256.begun();
    digest.update(message, 0, length);
    return digest.digest();
  }
}

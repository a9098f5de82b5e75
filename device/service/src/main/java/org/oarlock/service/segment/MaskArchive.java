package org.oarlock.service.segment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.oarlock.inference.ModelPackage;
import org.oarlock.inference.Segmentation;
import org.oarlock.trace.annotations.Implements;

/**
 * Keeps a segmentation between two steps of a job, on disk, without identity.
 *
 * <p>Layout: the line {@code OARLOCK-MASKS-1}, 32 bytes of SHA-256 over everything that follows,
 * then a zlib stream of the digest of the model package, the grid and the structures. The same
 * segmentation gives the same bytes.
 */
@Implements("SRS-1303")
public final class MaskArchive {

  private static final byte[] MAGIC = "OARLOCK-MASKS-1\n".getBytes(StandardCharsets.US_ASCII);
  private static final int DIGEST_BYTES = 32;

  private MaskArchive() {}

  /**
   * Writes so that a reader finds the whole archive or none.
   *
   * @return SHA-256 of the content, 64 hexadecimal digits; equal for equal segmentations
   */
  public static String write(Path target, Segmentation segmentation, ModelPackage model)
      throws IOException {
    byte[] archive = bytes(segmentation, model);
    Path partial = target.resolveSibling(target.getFileName() + ".partial");
    try (FileChannel channel =
            FileChannel.open(
                partial,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(channel)) {
      out.write(archive);
      out.flush();
      channel.force(true);
    }
    Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    return HexFormat.of().formatHex(archive, MAGIC.length, MAGIC.length + DIGEST_BYTES);
  }

  /** The whole archive in memory. */
  public static byte[] bytes(Segmentation segmentation, ModelPackage model) throws IOException {
    byte[] content = content(segmentation, model.digest());
    return ByteBuffer.allocate(MAGIC.length + DIGEST_BYTES + content.length)
        .put(MAGIC)
        .put(sha256(content))
        .put(content)
        .array();
  }

  /**
   * Reads an archive back.
   *
   * @param model the package that made the masks; its structures are joined to them again
   * @throws IOException when the archive is damaged or was made by another package
   */
  public static Segmentation read(Path source, ModelPackage model) throws IOException {
    return read(Files.readAllBytes(source), source.getFileName().toString(), model);
  }

  /** The same from memory; {@code name} is for messages. */
  public static Segmentation read(byte[] file, String name, ModelPackage model) throws IOException {
    int start = MAGIC.length + DIGEST_BYTES;
    if (file.length < start || !Arrays.equals(MAGIC, Arrays.copyOf(file, MAGIC.length))) {
      throw new IOException("not a mask archive of this version: " + name);
    }
    byte[] content = Arrays.copyOfRange(file, start, file.length);
    if (!MessageDigest.isEqual(Arrays.copyOfRange(file, MAGIC.length, start), sha256(content))) {
      throw new IOException("the mask archive was altered or cut: " + name);
    }
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(content)))) {
      String made = in.readUTF();
      if (!made.equals(model.digest())) {
        throw new IOException(
            "the masks were made by package " + made + ", not by " + model.digest());
      }
      return MaskStream.read(in, model.manifest());
    }
  }

  private static byte[] content(Segmentation segmentation, String packageDigest)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try (DataOutputStream out =
        new DataOutputStream(new DeflaterOutputStream(bytes, deflater, 1 << 16))) {
      out.writeUTF(packageDigest);
      MaskStream.write(out, segmentation);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}

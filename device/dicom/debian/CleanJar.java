import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Checks a jar of a Debian package against its known SHA-256 and writes it again without its manifest: Debian's
 * Class-Path there points at jars that are not part of the device. Entries are stored, sorted and dated alike, so that
 * every machine gets the same bytes.
 *
 * <p>Run as {@code java CleanJar.java SOURCE SHA256 TARGET}; exit 1 when the digest differs.
 */
public final class CleanJar {

  private CleanJar() {}

  public static void main(String[] arguments) throws Exception {
    Path source = Path.of(arguments[0]);
    String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(source)));
    if (!digest.equals(arguments[1])) {
      System.err.println(source + " has SHA-256 " + digest + " but " + arguments[1] + " was verified; not installed");
      System.exit(1);
    }
    write(source, Path.of(arguments[2]));
  }

  private static void write(Path source, Path target) throws IOException {
    try (ZipFile jar = new ZipFile(source.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
      out.setMethod(ZipOutputStream.STORED);
      List<? extends ZipEntry> entries =
          jar.stream()
              .filter(entry -> !entry.isDirectory() && !entry.getName().equals("META-INF/MANIFEST.MF"))
              .sorted(Comparator.comparing(ZipEntry::getName))
              .toList();
      for (ZipEntry entry : entries) {
        byte[] content;
        try (InputStream in = jar.getInputStream(entry)) {
          content = in.readAllBytes();
        }
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(java.time.LocalDateTime.of(1980, 2, 1, 0, 0));
        copy.setSize(content.length);
        copy.setCompressedSize(content.length);
        copy.setCrc(checksum.getValue());
        out.putNextEntry(copy);
        out.write(content);
      }
    }
  }
}

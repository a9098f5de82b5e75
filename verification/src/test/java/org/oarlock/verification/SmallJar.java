package org.oarlock.verification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** The jar of the small repository's module {@code m}, which says what it was built from. */
final class SmallJar {

  private SmallJar() {}

  static void pack(Path root, Path jar) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Path classes = root.resolve("m/target/classes");
    try (JarOutputStream out = new JarOutputStream(bytes)) {
      for (Path file : files(classes)) {
        entry(out, name(classes, file), Files.readAllBytes(file));
      }
      entry(out, "META-INF/oarlock/inputs.roots", "m\n".getBytes(StandardCharsets.UTF_8));
      entry(
          out,
          "META-INF/oarlock/inputs.sha256",
          digestOfSources(root).getBytes(StandardCharsets.UTF_8));
    }
    Files.write(jar, bytes.toByteArray());
  }

  private static String digestOfSources(Path root) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Path file : files(root.resolve("m"))) {
      String name = name(root, file);
      if (!name.contains("/target/") && !name.contains("/src/test/")) {
        byte[] content = Files.readAllBytes(file);
        all.writeBytes((name + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
        all.writeBytes(content);
      }
    }
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.toByteArray());
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static void entry(JarOutputStream out, String name, byte[] content) throws IOException {
    JarEntry entry = new JarEntry(name);
    // The same classes give the same jar: an entry without a time would carry that of the clock.
    entry.setTime(0);
    out.putNextEntry(entry);
    out.write(content);
    out.closeEntry();
  }
}

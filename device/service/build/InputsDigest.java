import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.io.OutputStream;

/**
 * Writes the SHA-256 of everything that a jar is built from, which roots that is, and the version, so that the jar can say what it is.
 *
 * <p>Run as {@code java InputsDigest.java REPOSITORY TARGET_FOLDER VERSION ROOT...}. Names are relative and sorted: the folder does not matter.
 * The trace tool takes the same digest anew when it judges evidence.
 */
public final class InputsDigest {

  private InputsDigest() {}

  public static void main(String[] arguments) throws Exception {
    Path repository = Path.of(arguments[0]).toRealPath();
    Path target = Path.of(arguments[1]);
    String version = arguments[2];
    List<String> roots = List.of(arguments).subList(3, arguments.length);
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      for (String name : inputs(repository, roots)) {
        byte[] content = Files.readAllBytes(repository.resolve(name));
        out.write((name + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
        out.write(content);
      }
    }
    Files.createDirectories(target);
    Files.writeString(target.resolve("inputs.sha256"), HexFormat.of().formatHex(digest.digest()) + "\n");
    Files.writeString(target.resolve("inputs.roots"), String.join("\n", roots) + "\n");
    Files.writeString(target.resolve("version"), version + "\n");
  }

  private static List<String> inputs(Path repository, List<String> roots) throws IOException {
    try (Stream<Path> files = roots.stream().map(repository::resolve).flatMap(InputsDigest::filesBelow)) {
      return files
          .map(file -> repository.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.contains("/target/") && !name.contains("/src/test/") && !name.contains("/docs/"))
          .sorted()
          .toList();
    }
  }

  private static Stream<Path> filesBelow(Path root) {
    try {
      return Files.walk(root).filter(Files::isRegularFile);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

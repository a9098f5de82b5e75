package org.oarlock.trace.selftest;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.bind.Digests;
import org.oarlock.trace.bind.Platform;
import org.oarlock.trace.history.Git;
import org.oarlock.trace.history.NoHistory;
import org.oarlock.trace.report.Promises;

/**
 * Which tool looked at which state, on what.
 *
 * @param jar SHA-256 of the tool's jar, or that it did not run from one
 * @param commit of the repository that was copied, with the time of that commit, in UTC
 */
public record Provenance(String version, String jar, String java, String system, String commit) {

  /** Of this process, which looks at a repository. */
  public static Provenance of(Path root) throws IOException {
    Platform here = Platform.here();
    return new Provenance(
        Promises.version(), jarHere(), here.java(), here.system(), commitOf(root));
  }

  private static String jarHere() throws IOException {
    @Nullable CodeSource source = Provenance.class.getProtectionDomain().getCodeSource();
    try {
      Optional<Path> file =
          source == null
              ? Optional.empty()
              : Optional.of(Path.of(source.getLocation().toURI())).filter(Files::isRegularFile);
      return file.isPresent()
          ? "SHA-256 " + Digests.of(Files.readAllBytes(file.get()))
          : "none: it ran from class files";
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static String commitOf(Path root) {
    try {
      Git git = Git.of(root);
      return git.commit("HEAD") + git.lastCommitted().map(time -> " of " + time).orElse("");
    } catch (NoHistory e) {
      return "none: the repository stands outside git";
    }
  }
}

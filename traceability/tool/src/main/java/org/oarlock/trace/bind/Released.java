package org.oarlock.trace.bind;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.source.Json;
import org.oarlock.trace.source.Reason;
import org.oarlock.trace.source.Unreadable;
import tools.jackson.databind.JsonNode;

/**
 * What a release says that it holds.
 *
 * @param manifest where that was read
 * @param commit the commit that it was built from
 * @param files digest of each file by its path in the release
 */
@Implements("SRS-3207")
public record Released(String manifest, String commit, SortedMap<String, String> files) {

  private static final String MANIFEST = "manifest.json";

  /** Reads the manifest of a release's folder. */
  public static Released read(Path folder) throws Unreadable {
    Path file = folder.resolve(MANIFEST);
    Place start = Place.startOf(file.toString());
    try {
      return of(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new Unreadable(start, "cannot be read: " + Reason.of(e));
    }
  }

  static Released of(String name, String text) throws Unreadable {
    Place start = Place.startOf(name);
    JsonNode root = Json.read(start, text);
    if (!root.path("files").isArray()) {
      throw new Unreadable(start, "is no manifest of a release: it has no list of files");
    }
    SortedMap<String, String> files = new TreeMap<>();
    for (JsonNode entry : root.path("files")) {
      files.put(entry.path("path").asString(""), entry.path("sha256").asString(""));
    }
    return new Released(name, root.path("commit").asString(""), files);
  }
}

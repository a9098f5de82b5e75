package org.oarlock.trace.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oarlock.trace.item.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON with its mistakes named by line and column. */
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final Pattern HALF_A_PAIR =
      Pattern.compile(
          "(?<!\\\\)(?:\\\\\\\\)*+(?:\\\\u[dD][89abAB]..(?!\\\\u[dD][c-fC-F])"
              + "|(?<!\\\\u[dD][89abAB]..)\\\\u[dD][c-fC-F]..)");

  private Json() {}

  /**
   * Reads one value.
   *
   * @param start where its first character stands in the file
   */
  public static JsonNode read(Place start, String text) throws Unreadable {
    try {
      JsonNode node = MAPPER.readTree(text);
      if (node.isMissingNode()) {
        throw new Unreadable(start, "not JSON: there is nothing in it");
      }
      refuseHalves(start, text);
      return node;
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      Place place =
          at == null || at.getLineNr() < 1
              ? start
              : new Place(
                  start.file(), start.line() + at.getLineNr() - 1, Math.max(1, at.getColumnNr()));
      throw new Unreadable(place, "not JSON: " + e.getOriginalMessage());
    }
  }

  /** Half of a character can be escaped in JSON, and written to no file. */
  private static void refuseHalves(Place start, String text) throws Unreadable {
    if (text.contains("\\ud") || text.contains("\\uD")) {
      Matcher half = HALF_A_PAIR.matcher(text);
      if (half.find()) {
        long above = text.substring(0, half.start()).chars().filter(c -> c == '\n').count();
        throw new Unreadable(
            start.atLine(start.line() + Math.toIntExact(above)),
            "holds half a character, which no file can hold");
      }
    }
  }
}

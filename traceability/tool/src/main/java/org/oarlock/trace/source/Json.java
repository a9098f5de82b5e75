package org.oarlock.trace.source;

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
}

package org.oarlock.service.release;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody states as the manufacturer of one build. It is a claim until its signature is
 * verified, which makes a {@link Manufacturer} of it.
 *
 * @param name Manufacturer, written into every structure set
 * @param serialNumber Device Serial Number
 * @param udi Unique Device Identifier, whole
 * @param ceMark the mark with the number of the notified body where there is one
 * @param inputs SHA-256 of the build inputs for which this is stated
 */
@Implements("SRS-2406")
record ManufacturerStatement(
    String name,
    Optional<String> serialNumber,
    Optional<String> udi,
    Optional<String> ceMark,
    String inputs) {

  private static final Set<String> KEYS =
      Set.of("name", "serial-number", "udi", "ce-mark", "inputs");

  /** Printable ASCII: what is written must be whole in whatever character set the images have. */
  private static final String WORDS = "[!-\\[\\]-~]([ -\\[\\]-~]*[!-\\[\\]-~])?";

  private static final Pattern LONG_STRING = Pattern.compile("(?=.{1,64}$)" + WORDS);
  private static final Pattern IDENTIFIER = Pattern.compile("(?=.{1,256}$)" + WORDS);
  private static final Pattern CE_MARK = Pattern.compile("CE( [0-9]{4})?");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Reads a statement; an unknown or doubled key, another type or an odd value is refused. */
  static ManufacturerStatement decode(Path file, byte[] bytes) throws UnverifiedStatementException {
    JsonNode root;
    try {
      root = JSON.readTree(bytes);
    } catch (JacksonException notJson) {
      throw new UnverifiedStatementException(file, "is not JSON: " + notJson.getOriginalMessage());
    }
    if (!root.isObject()) {
      throw new UnverifiedStatementException(file, "is not a JSON object");
    }
    for (String key : root.propertyNames()) {
      if (!KEYS.contains(key)) {
        throw new UnverifiedStatementException(file, "key '" + key + "': unknown");
      }
    }
    return new ManufacturerStatement(
        required(file, root, "name", LONG_STRING, "1 to 64 printable ASCII characters without \\"),
        optional(
            file,
            root,
            "serial-number",
            LONG_STRING,
            "1 to 64 printable ASCII characters without \\"),
        optional(file, root, "udi", IDENTIFIER, "1 to 256 printable ASCII characters without \\"),
        optional(file, root, "ce-mark", CE_MARK, "CE, or CE and four digits"),
        required(file, root, "inputs", SHA256, "a SHA-256 in lower-case hex"));
  }

  private static String required(
      Path file, JsonNode root, String key, Pattern pattern, String expected)
      throws UnverifiedStatementException {
    return optional(file, root, key, pattern, expected)
        .orElseThrow(() -> new UnverifiedStatementException(file, "key '" + key + "': is missing"));
  }

  private static Optional<String> optional(
      Path file, JsonNode root, String key, Pattern pattern, String expected)
      throws UnverifiedStatementException {
    @Nullable JsonNode value = root.get(key);
    if (value == null) {
      return Optional.empty();
    }
    if (!value.isString() || !pattern.matcher(value.asString()).matches()) {
      throw new UnverifiedStatementException(
          file, "key '" + key + "': must be " + expected + ", not " + value);
    }
    return Optional.of(value.asString());
  }
}

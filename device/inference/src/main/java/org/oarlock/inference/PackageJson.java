package org.oarlock.inference;

import org.oarlock.trace.annotations.Implements;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON of a package: whatever is unknown, missing, null or double is refused. */
@Implements("SRS-603")
final class PackageJson {

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  private PackageJson() {}

  static <T> T read(byte[] json, Class<T> type, String origin, String file)
      throws ModelPackageException {
    try {
      return STRICT.readValue(json, type);
    } catch (JacksonException e) {
      throw new ModelPackageException(
          "model package " + origin + ": " + file + " cannot be used: " + reason(e), e);
    }
  }

  /** What a record said about its values, without the words that Jackson puts around it. */
  private static String reason(JacksonException e) {
    return e.getCause() instanceof IllegalArgumentException refusal && refusal.getMessage() != null
        ? refusal.getMessage()
        : e.getOriginalMessage().replaceAll("; `DeserializationFeature.*", "");
  }
}

package org.oarlock.service.config;

/**
 * One thing wrong with a configuration.
 *
 * @param key dotted path of the key, for example {@code dicom.port} or {@code routes[0].model}
 * @param reason what is wrong, ready to be read after the key
 */
public record ConfigurationProblem(String key, String reason) {

  @Override
  public String toString() {
    return key.isEmpty() ? reason : "key '" + key + "': " + reason;
  }
}

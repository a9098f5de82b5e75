package org.oarlock.service.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import org.oarlock.service.Sha256;

/**
 * One line of the trail.
 *
 * @param number place in the trail, from 1 without gaps
 * @param at when, to the microsecond
 * @param event what happened, in SCREAMING_SNAKE_CASE
 * @param actor user name, calling AE or {@code device}
 * @param subject what it happened to, for example {@code case 12}
 * @param details the rest in words, for example the reason that a user gave
 * @param previous hash of the line before; 64 zeros before the first
 * @param hash SHA-256 (hex) over all of the above
 */
public record AuditEntry(
    long number,
    Instant at,
    String event,
    String actor,
    String subject,
    String details,
    String previous,
    String hash) {

  /** What stands before the first entry. */
  static final String BEGINNING = "0".repeat(64);

  /** The hash that this entry must carry. */
  String expectedHash() {
    return hash(number, at, List.of(event, actor, subject, details), previous);
  }

  /** Hash over the fields, each with its length first so that no two lines read the same. */
  static String hash(long number, Instant at, List<String> fields, String previous) {
    MessageDigest digest = Sha256.begun();
    add(digest, Long.toString(number));
    add(digest, at.getEpochSecond() + "." + at.getNano() / 1000);
    fields.forEach(field -> add(digest, field));
    add(digest, previous);
    return Sha256.hex(digest.digest());
  }

  private static void add(MessageDigest digest, String field) {
    byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }
}

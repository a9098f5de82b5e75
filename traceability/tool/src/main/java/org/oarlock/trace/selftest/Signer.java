package org.oarlock.trace.selftest;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.oarlock.trace.check.ReviewRule;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.review.Meaning;
import org.oarlock.trace.review.Signature;

/**
 * An invented person who signs in a copy, with a key that is thrown away. No signature leaves the
 * copy.
 *
 * @param person the file of persons with this one in it
 */
record Signer(String id, Edit person, KeyPair keys) {

  static final String FOLDER = "approvals/signatures/";

  /** Somebody new; nobody where the repository has no file of persons. */
  static Optional<Signer> in(Ground ground) {
    Optional<Item> known = ground.items("PERSON").findFirst();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    try {
      KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      String key = Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
      String id = ground.freeId(known.get().id()).orElse("PERSON-99999");
      String entry =
          "- id: "
              + id
              + "\n  title: invented\n  role: invented\n  competence: none\n  key: '"
              + key
              + "'\n";
      return Optional.of(
          new Signer(id, ground.texts().append(known.get().place().file(), entry), keys));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The text of a file of signatures. */
  String text(Ground ground, List<String> items, Meaning meaning, LocalDate day) {
    try {
      return Signature.write(
          id, meaning, day, items, ReviewRule.prints(ground.subject()), keys.getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

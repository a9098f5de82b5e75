package org.oarlock.trace.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.graph.LinkGraph;

/** One act of signing, before it is done. */
@Implements("SRS-3304")
public final class Signing {

  private final LinkGraph graph;
  private final Fingerprints prints;
  private final String person;
  private final Meaning meaning;
  private final List<String> ids;

  /** What somebody is about to sign. */
  public Signing(
      LinkGraph graph, Fingerprints prints, String person, Meaning meaning, List<String> ids) {
    this.graph = graph;
    this.prints = prints;
    this.person = person;
    this.meaning = meaning;
    this.ids = ids;
  }

  /** Why it cannot be done; nothing if it can. */
  public Optional<String> refusal() {
    Optional<String> barred = Reviews.cannotSign(graph, person);
    if (barred.isPresent()) {
      return barred;
    }
    if (new HashSet<>(ids).size() < ids.size()) {
      return Optional.of("an item is named twice");
    }
    return ids.stream()
        .filter(id -> !prints.isSignable(id))
        .findFirst()
        .map(id -> "there is no item and no controlled file " + id)
        .or(this::uncompiled)
        .or(this::ownProposal);
  }

  /** A risk is signed together with the code of its controls, so that has to be there. */
  private Optional<String> uncompiled() {
    if (prints.compiled()) {
      return Optional.empty();
    }
    return ids.stream()
        .filter(id -> graph.item(id).filter(item -> item.kind().equals("RISK")).isPresent())
        .findFirst()
        .map(id -> "nothing is compiled, and " + id + " is signed with the code of its controls");
  }

  /** Who says by {@code by} that an item is the own proposal does not approve it. */
  private Optional<String> ownProposal() {
    return ids.stream()
        .filter(id -> meaning == Meaning.APPROVER)
        .filter(id -> proposer(id).filter(by -> Reviews.samePerson(graph, by, person)).isPresent())
        .findFirst()
        .map(id -> person + " proposed " + id + ", and its approver is somebody else");
  }

  private Optional<String> proposer(String id) {
    return graph.item(id).flatMap(item -> item.text("by"));
  }

  /**
   * Signs, and writes a file that is not there yet.
   *
   * @param pem the private key
   * @throws GeneralSecurityException if it is no key, or not the one of the person
   */
  public Path write(Path root, LocalDate date, String pem)
      throws GeneralSecurityException, IOException {
    String text = Signature.write(person, meaning, date, ids, prints, Keys.privateKey(pem));
    String key = graph.item(person).flatMap(item -> item.text("key")).orElse("");
    int last = text.lastIndexOf("signature: ");
    String value = text.substring(last + "signature: ".length()).strip();
    if (!Keys.fits(text.substring(0, last), value, key)) {
      throw new GeneralSecurityException("the key is not the one of " + person);
    }
    Path folder = Files.createDirectories(root.resolve("approvals/signatures"));
    int number = 1;
    Path file = folder.resolve(name(date, number));
    while (Files.exists(file)) {
      number++;
      file = folder.resolve(name(date, number));
    }
    return Files.writeString(file, text);
  }

  private String name(LocalDate date, int number) {
    return date + "-" + person + "-" + meaning.word() + "-" + number + ".yaml";
  }
}

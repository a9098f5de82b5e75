package org.oarlock.trace.review;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.item.Value;
import org.oarlock.trace.source.Section;
import org.oarlock.trace.source.Unreadable;
import org.oarlock.trace.source.YamlText;

/**
 * One act of signing, as its file holds it. Nothing here says that the signature is good.
 *
 * @param items what was signed, by id
 * @param signed the text of the file above the line of the signature, which is what is signed
 * @param value Ed25519 in base64
 */
@Implements("SRS-3302")
public record Signature(
    Place place,
    String person,
    Meaning meaning,
    LocalDate date,
    Map<String, Seen> items,
    String signed,
    String value) {

  /** Where signatures stand. */
  public static final String FILES = "approvals/signatures/*.yaml";

  private static final String LAST = "signature: ";

  /**
   * One item as it was when it was signed.
   *
   * @param against fingerprints of what it was read together with
   */
  public record Seen(String fingerprint, SortedMap<String, String> against) {}

  /** The file of a new signature. */
  public static String write(
      String person,
      Meaning meaning,
      LocalDate date,
      List<String> ids,
      Fingerprints prints,
      PrivateKey key)
      throws GeneralSecurityException {
    StringBuilder out = new StringBuilder();
    out.append("# Made by `trace review sign`; any change to this file breaks the signature.\n")
        .append("format: 1\nperson: ")
        .append(person)
        .append("\nmeaning: ")
        .append(meaning.word())
        .append("\ndate: ")
        .append(date)
        .append("\nitems:\n");
    for (String id : ids) {
      out.append("  ").append(id).append(":\n    fingerprint: ").append(prints.of(id));
      out.append("\n    against:");
      SortedMap<String, String> against = prints.against(id);
      out.append(against.isEmpty() ? " {}\n" : "\n");
      against.forEach((other, print) -> out.append("      " + other + ": " + print + "\n"));
    }
    return out + LAST + Keys.sign(out.toString(), key) + "\n";
  }

  /** Reads a file. */
  public static Signature read(String file, String raw) throws Unreadable {
    String text = raw.replace("\r\n", "\n");
    Value root =
        YamlText.read(file, text, false)
            .orElseThrow(() -> new Unreadable(Place.startOf(file), "the signature is empty"));
    Section top = Section.of(root, "the signature");
    top.only("format", "person", "meaning", "date", "items", "signature");
    int last = text.lastIndexOf("\n" + LAST);
    if (!top.word("format").equals("1") || last == -1) {
      throw new Unreadable(top.place(), "this tool reads signatures of format 1");
    }
    Map<String, Seen> items = new LinkedHashMap<>();
    Section list = top.section("items");
    for (String id : list.names()) {
      Section item = list.section(id);
      Section against = item.section("against");
      SortedMap<String, String> prints = new TreeMap<>();
      for (String other : against.names()) {
        prints.put(other, against.word(other));
      }
      items.put(id, new Seen(item.word("fingerprint"), prints));
    }
    return new Signature(
        top.place(),
        top.word("person"),
        meaning(top),
        date(top),
        items,
        text.substring(0, last + 1),
        top.word("signature"));
  }

  private static Meaning meaning(Section top) throws Unreadable {
    String word = top.word("meaning");
    Optional<Meaning> meaning =
        Arrays.stream(Meaning.values()).filter(known -> known.word().equals(word)).findFirst();
    return meaning.orElseThrow(
        () -> new Unreadable(top.place(), "meaning is author, reviewer or approver"));
  }

  private static LocalDate date(Section top) throws Unreadable {
    try {
      return LocalDate.parse(top.word("date"));
    } catch (DateTimeParseException e) {
      throw new Unreadable(top.place(), "date has to be written as 2026-11-23");
    }
  }
}

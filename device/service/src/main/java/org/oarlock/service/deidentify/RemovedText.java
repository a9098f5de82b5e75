package org.oarlock.service.deidentify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Uids;
import org.oarlock.dicom.Vr;
import org.oarlock.trace.annotations.Implements;

/**
 * The texts of an image that its copy must not hold, and a search for them in the bytes that were
 * written. Knows nothing of {@link AllowList} but its words.
 */
@Implements({"SRS-4208", "RC-152"})
final class RemovedText {

  private static final Pattern BREAKS = Pattern.compile("[\\x00-\\x20^=\\\\,;:/_-]+");
  private static final Pattern NUMBER = Pattern.compile("[0-9.+ -]+");
  private static final Pattern TOKENS = Pattern.compile("[^0-9A-Z]+");

  /** UIDs of the standard name kinds of things, never one of them. */
  private static final String WELL_KNOWN = "1.2.840.10008.";

  private static final int SHORTEST_TEXT = 4;
  private static final int SHORTEST_NUMBER = 6;

  /** A shifted date may be another one's original, and a time tells of nobody. */
  private static final Set<Vr> NOT_SEARCHED = Set.of(Vr.DA, Vr.TM, Vr.DT, Vr.AS);

  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final String ours;

  private RemovedText(Dataset copy) {
    StringBuilder words = new StringBuilder(Uids.IMPLEMENTATION_VERSION + " MONOCHROME2");
    AllowList.allWords().forEach(word -> words.append(' ').append(word));
    words
        .append(' ')
        .append(copy.texts(Tags.DEIDENTIFICATION_METHOD))
        .append(copy.texts(Tags.LONGITUDINAL_TEMPORAL_INFORMATION_MODIFIED));
    for (Dataset code : copy.items(Tags.DEIDENTIFICATION_METHOD_CODE_SEQUENCE)) {
      words.append(' ').append(code.text(Tags.CODE_MEANING).orElse(""));
    }
    ours = words.toString().toUpperCase(Locale.ROOT);
  }

  /**
   * What an image held that its copy should not.
   *
   * @param gone the tags of the original that its copy has not, or has with another value
   */
  static RemovedText of(Dataset original, SortedSet<Integer> gone, Dataset copy) {
    RemovedText removed = new RemovedText(copy);
    for (int tag : gone) {
      removed.collect(original, tag, tag);
    }
    return removed;
  }

  /**
   * The outermost tags of which a text stands in the bytes of a file.
   *
   * @param header the file's bytes before its pixels
   */
  SortedSet<Integer> in(byte[] header) {
    SortedSet<Integer> found = new TreeSet<>(Integer::compareUnsigned);
    String all = new String(header, StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT);
    texts.forEach(
        (text, tag) -> {
          if (all.contains(text)) {
            found.add(tag);
          }
        });
    for (String token : TOKENS.split(all)) {
      if (numbers.containsKey(token)) {
        found.add(numbers.get(token));
      }
    }
    return found;
  }

  private void collect(Dataset set, int tag, int outermost) {
    for (Dataset item : set.items(tag)) {
      item.tags().forEach(each -> collect(item, each, outermost));
    }
    Vr vr = set.vr(tag).orElse(Vr.UN);
    if (NOT_SEARCHED.contains(vr) && tag != Tags.PATIENT_BIRTH_DATE) {
      return;
    }
    if (vr.isText() || vr == Vr.UN || vr == Vr.OB) {
      byte[] value = set.bytes(tag).orElse(new byte[0]);
      String whole = new String(value, StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT);
      for (String text : parts(whole)) {
        remember(text, outermost);
      }
    }
  }

  private static List<String> parts(String whole) {
    List<String> parts = new ArrayList<>(List.of(BREAKS.split(whole)));
    for (String value : whole.split("\\\\")) {
      parts.add(value.replaceAll("[\\x00 ]+$", "").strip());
    }
    return parts;
  }

  private void remember(String text, int tag) {
    if (ours.contains(text) || text.startsWith(WELL_KNOWN)) {
      return;
    }
    boolean uid = Uids.isValid(text) && text.length() > 2 * SHORTEST_NUMBER;
    if (uid || !NUMBER.matcher(text).matches() && text.length() >= SHORTEST_TEXT) {
      texts.putIfAbsent(text, tag);
    } else if (text.length() >= SHORTEST_NUMBER) {
      numbers.putIfAbsent(text, tag);
    }
  }
}

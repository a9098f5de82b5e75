package org.oarlock.service.config.rule;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oarlock.trace.annotations.Implements;

/**
 * What a rule may ask for: names of frequent attributes, and any other public one as {@code
 * (gggg,eeee)}. Of the patient a rule sees the sex and nothing else: who somebody is routes
 * nothing.
 */
@Implements("SRS-2207")
public final class RouteKeys {
  /** The sender's AE title, which stands in no header. */
  public static final String CALLING_AE = "calling-ae";

  /** The AE title that the sender called. */
  public static final String CALLED_AE = "called-ae";

  private static final Pattern TAG = Pattern.compile("\\(?(\\p{XDigit}{4}),?(\\p{XDigit}{4})\\)?");
  private static final int PATIENT = 0x0010;
  private static final int FIRST_WITH_MEANING = 0x0008;
  private static final int PIXELS = 0x7FE0;
  private static final Map<String, Integer> NAMED = named();

  private RouteKeys() {}

  /** Every key that has a name. */
  public static Set<String> known() {
    return NAMED.keySet();
  }

  /** The tag behind a key; empty for the AE titles. */
  public static OptionalInt tag(String key) {
    Integer named = NAMED.get(key);
    if (named != null) {
      return named == 0 ? OptionalInt.empty() : OptionalInt.of(named);
    }
    Matcher written = TAG.matcher(key);
    return written.matches()
        ? OptionalInt.of(Integer.parseUnsignedInt(written.group(1) + written.group(2), 16))
        : OptionalInt.empty();
  }

  /** Whether a rule may ask for it. */
  public static boolean allowed(String key) {
    if (NAMED.containsKey(key)) {
      return true;
    }
    int group = tag(key).orElse(0) >>> 16;
    return group >= FIRST_WITH_MEANING && group < PIXELS && group % 2 == 0 && group != PATIENT;
  }

  /** One spelling for each tag. */
  public static String normal(String key) {
    Matcher written = TAG.matcher(key);
    return written.matches()
        ? ("(" + written.group(1) + "," + written.group(2) + ")").toUpperCase(Locale.ROOT)
        : key;
  }

  private static Map<String, Integer> named() {
    Map<String, Integer> named = new LinkedHashMap<>();
    named.put(CALLING_AE, 0);
    named.put(CALLED_AE, 0);
    named.put("sop-class", 0x00080016);
    named.put("modality", 0x00080060);
    named.put("body-part", 0x00180015);
    named.put("study-description", 0x00081030);
    named.put("series-description", 0x0008103E);
    named.put("protocol-name", 0x00181030);
    named.put("manufacturer", 0x00080070);
    named.put("manufacturer-model", 0x00081090);
    named.put("station-name", 0x00081010);
    named.put("institution-name", 0x00080080);
    named.put("image-type", 0x00080008);
    named.put("study-date", 0x00080020);
    named.put("series-date", 0x00080021);
    named.put("acquisition-date", 0x00080022);
    named.put("series-time", 0x00080031);
    named.put("series-number", 0x00200011);
    named.put("slice-thickness", 0x00180050);
    named.put("kvp", 0x00180060);
    named.put("convolution-kernel", 0x00181210);
    named.put("contrast-agent", 0x00180010);
    named.put("patient-position", 0x00185100);
    named.put("patient-sex", 0x00100040);
    named.put("study-uid", 0x0020000D);
    named.put("frame-of-reference-uid", 0x00200052);
    return java.util.Collections.unmodifiableMap(named);
  }
}

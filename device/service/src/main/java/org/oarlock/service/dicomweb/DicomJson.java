package org.oarlock.service.dicomweb;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.Tags;
import org.oarlock.dicom.Vr;
import org.oarlock.trace.annotations.Implements;
import tools.jackson.core.JsonGenerator;

/**
 * Writes data sets as DICOM JSON (PS3.18 annex F), in UTF-8 whatever they were encoded in. Bulk
 * data and values of unknown representation are left out.
 */
@Implements("SRS-4409")
final class DicomJson {
  private static final Set<Vr> LEFT_OUT = Set.of(Vr.OB, Vr.OD, Vr.OF, Vr.OL, Vr.OV, Vr.OW, Vr.UN);

  /** What else stands as a number in a file is written as the text that it is. */
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([Ee][+-]?[0-9]{1,2})?");

  private static final List<String> NAME_GROUPS = List.of("Alphabetic", "Ideographic", "Phonetic");

  private DicomJson() {}

  static void write(JsonGenerator out, Dataset dataset) {
    out.writeStartObject();
    for (int tag : dataset.tags()) {
      dataset
          .vr(tag)
          .filter(vr -> !LEFT_OUT.contains(vr) && (tag & 0xFFFF) != 0)
          .ifPresent(vr -> element(out, dataset, tag, vr));
    }
    out.writeEndObject();
  }

  private static void element(JsonGenerator out, Dataset dataset, int tag, Vr vr) {
    out.writeName(String.format(Locale.ROOT, "%08X", tag));
    out.writeStartObject();
    out.writeStringProperty("vr", vr.name());
    if (vr == Vr.SQ) {
      items(out, dataset.items(tag));
    } else {
      values(out, texts(dataset, tag, vr), vr);
    }
    out.writeEndObject();
  }

  private static void items(JsonGenerator out, List<Dataset> items) {
    if (!items.isEmpty()) {
      out.writeName("Value");
      out.writeStartArray();
      items.forEach(item -> write(out, item));
      out.writeEndArray();
    }
  }

  private static void values(JsonGenerator out, List<String> texts, Vr vr) {
    if (texts.stream().allMatch(String::isEmpty)) {
      return;
    }
    out.writeName("Value");
    out.writeStartArray();
    for (String text : texts) {
      value(out, text, vr);
    }
    out.writeEndArray();
  }

  private static void value(JsonGenerator out, String text, Vr vr) {
    if (text.isEmpty()) {
      out.writeNull();
    } else if (vr == Vr.PN) {
      name(out, text);
    } else if (isNumber(vr) && DECIMAL.matcher(text).matches()) {
      out.writeNumber(new BigDecimal(text));
    } else {
      out.writeString(text);
    }
  }

  private static void name(JsonGenerator out, String text) {
    String[] groups = text.split("=", -1);
    out.writeStartObject();
    for (int i = 0; i < Math.min(groups.length, NAME_GROUPS.size()); i++) {
      if (!groups[i].isEmpty()) {
        out.writeStringProperty(NAME_GROUPS.get(i), groups[i]);
      }
    }
    out.writeEndObject();
  }

  private static boolean isNumber(Vr vr) {
    return vr == Vr.DS || vr == Vr.IS || !vr.isText() && vr != Vr.AT;
  }

  private static List<String> texts(Dataset dataset, int tag, Vr vr) {
    if (tag == Tags.SPECIFIC_CHARACTER_SET) {
      return List.of("ISO_IR 192");
    }
    List<String> texts = dataset.texts(tag);
    return vr == Vr.AT ? attributes(texts) : texts;
  }

  /** A tag is two numbers of 16 bits (PS3.5 table 6.2-1). */
  private static List<String> attributes(List<String> halves) {
    List<String> tags = new ArrayList<>();
    for (int i = 0; i + 1 < halves.size(); i += 2) {
      tags.add(
          String.format(
              Locale.ROOT,
              "%04X%04X",
              Integer.parseInt(halves.get(i)),
              Integer.parseInt(halves.get(i + 1))));
    }
    return tags;
  }
}

package org.oarlock.service.gate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oarlock.dicom.Tags;
import org.oarlock.inference.InputRanges;
import org.oarlock.trace.annotations.Implements;

/**
 * Is the patient, on the day of the study, of an age that the model package was made for. The age
 * comes from Patient's Age and from the birth date; where they disagree, both must fit. No clock is
 * asked: the same series gives the same answer on any day.
 */
@Implements("SRS-1207")
final class AgeCheck implements SeriesCheck {

  /** PS3.5 6.2, value representation AS. */
  private static final Pattern AGE = Pattern.compile("(\\d{3})([DWMY])");

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

  @Override
  public void examine(List<GateImage> images, InputRanges ranges, GateReport report) {
    Set<Integer> ages = new TreeSet<>();
    for (GateImage image : images) {
      stated(image.text(Tags.PATIENT_AGE)).ifPresent(ages::add);
      onTheDay(image).ifPresent(ages::add);
    }
    if (ages.isEmpty()) {
      report.add(ReasonCode.AGE_UNKNOWN, ReasonCode.AGE_UNKNOWN.meaning(), "");
    }
    ages.stream()
        .filter(age -> age < ranges.minAgeYears() || age > ranges.maxAgeYears())
        .findFirst()
        .ifPresent(
            age ->
                report.add(
                    ReasonCode.AGE_OUTSIDE,
                    "The patient was "
                        + age
                        + " years old at the time of the study; the model package was made for "
                        + ranges.minAgeYears()
                        + " to "
                        + ranges.maxAgeYears()
                        + " years.",
                    ""));
  }

  /** Whole years of an age string; anything under a year is 0. */
  static OptionalInt stated(String age) {
    Matcher matcher = AGE.matcher(age);
    if (!matcher.matches()) {
      return OptionalInt.empty();
    }
    int count = Integer.parseInt(matcher.group(1));
    return OptionalInt.of(
        switch (matcher.group(2)) {
          case "Y" -> count;
          case "M" -> count / 12;
          case "W" -> count / 52;
          default -> count / 365;
        });
  }

  private static Optional<Integer> onTheDay(GateImage image) {
    Optional<LocalDate> born = date(image.text(Tags.PATIENT_BIRTH_DATE));
    return date(image.text(Tags.STUDY_DATE))
        .flatMap(studied -> born.map(b -> (int) ChronoUnit.YEARS.between(b, studied)))
        .filter(years -> years >= 0);
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text, DATE));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }
}

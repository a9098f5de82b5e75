package org.oarlock.dicom;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A read-only, immutable data set (PS3.5 section 7). Tags are {@code 0xggggeeee}; see {@link Tags}.
 *
 * <p>Reading never throws: what is absent, empty or not of the asked kind is an empty answer.
 */
public interface Dataset {

  /**
   * The first value as text, without padding, decoded with the data set's character set; empty when
   * absent or without a value.
   */
  Optional<String> text(int tag);

  /**
   * All values as text, without padding. An empty value between two others stays an empty text; at
   * the end it does not count.
   */
  List<String> texts(int tag);

  /** The first value as a whole number, of a binary or text representation. */
  OptionalInt integer(int tag);

  /**
   * All values as numbers; an empty array when absent or when one of them is not a finite number.
   */
  double[] decimals(int tag);

  /** The items of a sequence; an empty list when absent. */
  List<Dataset> items(int tag);

  /** Whether the element is there, with or without a value. */
  boolean has(int tag);

  /** The tags that are there, ascending as unsigned numbers. */
  List<Integer> tags();

  /** The encoded value, little endian, as read including its padding; empty for a sequence. */
  Optional<byte[]> bytes(int tag);

  /** The value representation. */
  Optional<Vr> vr(int tag);
}

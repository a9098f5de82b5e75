package org.oarlock.trace.document;

/**
 * A heading of a document.
 *
 * @param rank from 1
 * @param number such as 2.1
 * @param anchor where it can be linked to
 */
record Heading(int rank, String number, String words, String anchor) {

  /** Number and words. */
  String title() {
    return number + " " + words;
  }
}

package org.oarlock.trace.bench;

/**
 * One need, three requirements, three designs, three code tags and three tests: thirteen items.
 *
 * @param number from 1
 */
record Family(int number) {

  /** Items in each family. */
  static final int ITEMS = 13;

  /** Threads from the need down to a test. */
  static final int THREADS = 3;

  /** Families that stand in one file together. */
  static final int PER_FILE = 50;

  /** How many families hold about so many items. */
  static int count(int items) {
    return Math.max(1, items / ITEMS);
  }

  /** Number of a requirement and of what stands below it; thread from 0. */
  int thread(int thread) {
    return THREADS * (number - 1) + thread + 1;
  }

  /** Words such as people write, the same for both tools. */
  static String words(int number) {
    return "When the reading of sensor "
        + number
        + " rises above the limit, the thermometer warns within two seconds.";
  }
}

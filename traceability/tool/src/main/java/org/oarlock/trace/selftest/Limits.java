package org.oarlock.trace.selftest;

import java.util.List;

/** What a self-test does not show, however green it is. */
final class Limits {

  static final List<String> WORDS =
      List.of(
          "That the data are true: that a requirement is right, a severity fits, a test tests what it"
              + " names. The rules compare data with each other and with results.",
          "That the rules know every kind of defect. What nobody thought of is seeded by nobody; see"
              + " --seeds.",
          "That a defect is found wherever it stands. Each kind is planted at the first place where"
              + " it can be, in the order of the files.",
          "That two defects at once do not hide each other. Seeds are planted one at a time.",
          "That the state of git is read rightly: a copy has no history, so trees and releases are"
              + " put together in memory.",
          "That a key belongs to the person it names. Signatures are made by invented persons.",
          "That sites, documents and exports repeat rightly what was read. Only the check is tried.",
          "Anything about another version of the tool, another Java or another system than is named"
              + " here.");

  private Limits() {}
}

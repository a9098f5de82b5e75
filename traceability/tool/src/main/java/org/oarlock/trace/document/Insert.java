package org.oarlock.trace.document;

import java.util.Arrays;
import java.util.Locale;
import org.oarlock.trace.source.Unreadable;

/** What a template may ask of the data, by the name that it uses. */
enum Insert {
  /** Items of a kind, one block each. */
  ITEMS(Shows.BLOCKS, ItemBlocks::write),
  /** Items of a kind, one row each. */
  TABLE(Shows.ROWS, ItemRows::write),
  /** Unit designs with the code's own words. */
  DESIGNS(Shows.BLOCKS, Designs::write),
  /** Software items, drawn. */
  DIAGRAM(Shows.NO_ITEM, Diagram::write),
  /** How many items of some kinds there are, and how they stand. */
  COUNTS(Shows.NO_ITEM, Counts::write),
  /** A matrix that an audit asks for. */
  MATRIX(Shows.NO_ITEM, MatrixRows::write),
  /** Tests and how they ended. */
  TESTS(Shows.NO_ITEM, Tests::write),
  /** Risks before and after control. */
  RISKS(Shows.NO_ITEM, Risks::write),
  /** The criteria of the risk policy. */
  CRITERIA(Shows.NO_ITEM, Criteria::write),
  /** Risks by severity and probability. */
  HEAT(Shows.NO_ITEM, Criteria::heat),
  /** Clauses with what there is to show. */
  CLAUSES(Shows.ROWS, Clauses::write),
  /** What was built and tested. */
  BUILT(Shows.NO_ITEM, Release::built),
  /** The bill of materials. */
  COMPONENTS(Shows.NO_ITEM, Release::components),
  /** What the check found. */
  FINDINGS(Shows.NO_ITEM, Findings::write),
  /** Ways out of what the model demands. */
  ESCAPES(Shows.NO_ITEM, Findings::escapes),
  /** What entries of some kinds say was not performed. */
  NOT_PERFORMED(Shows.NO_ITEM, Undone::write),
  /** Commits that touched what the document is written from. */
  CHANGES(Shows.NO_ITEM, Changes::write),
  /** The documents of the technical file. */
  DOCUMENTS(Shows.NO_ITEM, Register::write),
  /** Who signed what. */
  SIGNATURES(Shows.NO_ITEM, Signatures::write);

  /** Whether links to an item can lead to what an insert writes. */
  enum Shows {
    BLOCKS,
    ROWS,
    NO_ITEM
  }

  /** Writes what the data says. */
  @FunctionalInterface
  interface Writing {
    void write(Part.Call call, Body body) throws Unreadable;
  }

  private final Shows shows;
  private final Writing writing;

  Insert(Shows shows, Writing writing) {
    this.shows = shows;
    this.writing = writing;
  }

  /** Its name in a template. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The insert of a name that is known. */
  static Insert of(String word) {
    return Arrays.stream(values()).filter(i -> i.word().equals(word)).findFirst().orElseThrow();
  }

  Shows shows() {
    return shows;
  }

  void write(Part.Call call, Body body) throws Unreadable {
    writing.write(call, body);
  }
}

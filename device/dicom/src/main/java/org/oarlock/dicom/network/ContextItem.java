package org.oarlock.dicom.network;

import java.util.List;

/**
 * A presentation context in A-ASSOCIATE-RQ or -AC.
 *
 * @param id odd, 1 to 255
 * @param result in an answer: 0 accepted, 1 to 4 not (PS3.8 table 9-18); 0 in a request
 * @param abstractSyntax in a request: SOP class UID; empty in an answer
 * @param transferSyntaxes in a request: one or more; in an answer at most one
 */
record ContextItem(int id, int result, String abstractSyntax, List<String> transferSyntaxes) {

  static final int ACCEPTED = 0;
  static final int ABSTRACT_SYNTAX_NOT_SUPPORTED = 3;
  static final int TRANSFER_SYNTAXES_NOT_SUPPORTED = 4;

  ContextItem {
    transferSyntaxes = List.copyOf(transferSyntaxes);
  }
}

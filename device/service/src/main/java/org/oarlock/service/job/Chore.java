package org.oarlock.service.job;

import java.io.IOException;

/** Work beside the cases, to be looked for again and again, that may wait for peers. */
@FunctionalInterface
interface Chore {

  /** Does what is due; what fails is looked for again. */
  void look() throws IOException;
}

package org.oarlock.walls.violating;

import org.springframework.beans.factory.annotation.Autowired;

/** A dependency that a constructor would have shown. */
public class InjectsIntoAField {

  @Autowired String injected = "";
}

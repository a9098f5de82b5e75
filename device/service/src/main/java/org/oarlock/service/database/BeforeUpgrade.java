package org.oarlock.service.database;

import java.io.IOException;
import javax.sql.DataSource;

/** What is done with the tables of an older release before they are changed. */
public interface BeforeUpgrade {

  /**
   * Called before the first change; when it fails nothing is changed and the device does not start.
   *
   * @param owner connections with the owner's rights
   * @param found version of the tables
   * @param known version that they will have
   */
  void keep(DataSource owner, int found, int known) throws IOException;
}

package org.oarlock.walls.violating;

import java.sql.Connection;
import java.sql.SQLException;

/** SQL where nobody looks for it. */
public record TalksSqlAnywhere(Connection connection) {

  /** Forgets every case. */
  public void forget() throws SQLException {
    connection.createStatement().close();
  }
}

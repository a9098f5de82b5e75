package org.oarlock.walls.violating;

import java.sql.Connection;

/** SQL where nobody looks for it. */
public record TalksSqlOutsideAStore(Connection connection) {}

package org.oarlock.service.operations.syslog;

import java.io.IOException;
import java.util.List;

/** Takes audit messages. */
@FunctionalInterface
interface AuditRepository {

  /** Hands over messages in their order; an exception unless the connection carried all of them. */
  void take(List<SyslogMessage> messages) throws IOException;
}

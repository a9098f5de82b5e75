/** PostgreSQL, embedded or external: started, durable, migrated, reached with few rights. */
@NullMarked
package org.oarlock.service.database;

import org.jspecify.annotations.NullMarked;

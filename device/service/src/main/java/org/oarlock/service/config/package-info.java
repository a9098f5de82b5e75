/** The site's configuration: read strictly, checked as a whole, immutable afterwards. */
@NullMarked
package org.oarlock.service.config;

import org.jspecify.annotations.NullMarked;

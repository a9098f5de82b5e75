/** The corridor for a folder of CT images, without network or database. */
@NullMarked
package org.oarlock.service.cli;

import org.jspecify.annotations.NullMarked;

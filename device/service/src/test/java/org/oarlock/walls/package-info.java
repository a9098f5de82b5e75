/**
 * The walls between software items, read from {@code requirements/software-items.yaml} and kept by
 * ArchUnit.
 */
@NullMarked
package org.oarlock.walls;

import org.jspecify.annotations.NullMarked;

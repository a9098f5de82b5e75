/**
 * Model packages and what they make of a volume: one mask per structure, with findings, and never
 * any patient identity.
 */
@NullMarked
package org.oarlock.inference;

import org.jspecify.annotations.NullMarked;

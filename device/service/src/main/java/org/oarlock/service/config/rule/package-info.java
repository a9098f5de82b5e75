/** The language of the routing rules: tests on values that all images of a series share. */
@NullMarked
package org.oarlock.service.config.rule;

import org.jspecify.annotations.NullMarked;

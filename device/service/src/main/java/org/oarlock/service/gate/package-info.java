/** Lets a CT series through to segmentation, or refuses it with every reason in plain words. */
@NullMarked
package org.oarlock.service.gate;

import org.jspecify.annotations.NullMarked;

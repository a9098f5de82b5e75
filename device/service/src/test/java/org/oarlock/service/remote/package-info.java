/** Tests of segmentation on another device. */
@NullMarked
package org.oarlock.service.remote;

import org.jspecify.annotations.NullMarked;

/** Segmentation on another device: the job API of the inference role, and who calls it. */
@NullMarked
package org.oarlock.service.remote;

import org.jspecify.annotations.NullMarked;

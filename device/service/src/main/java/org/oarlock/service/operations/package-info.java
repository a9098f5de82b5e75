/**
 * Says what is wrong with the device, without identity, on its page and to the site's messaging.
 */
@NullMarked
package org.oarlock.service.operations;

import org.jspecify.annotations.NullMarked;

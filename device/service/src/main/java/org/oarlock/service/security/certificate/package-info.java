/**
 * Certificates of the device and of its peers: read from PEM files, believed only under the site's
 * authorities, and their end shown before it comes.
 */
@NullMarked
package org.oarlock.service.security.certificate;

import org.jspecify.annotations.NullMarked;
